package maison.purchase.clients.insight;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// How long the periods of an insight are.
enum Span {
    MONTH,
    QUARTER,
    YEAR;

    /// The period of a moment in a zone; names sort as their times do.
    String nameOf(Instant at, String zone) {
        ZonedDateTime local = at.atZone(ZoneId.of(zone));
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(local.getYear(), local.getMonthValue());
            case QUARTER ->
                    "%04d-Q%d".formatted(local.getYear(), local.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> "%04d".formatted(local.getYear());
        };
    }

    /// As clients write it.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
