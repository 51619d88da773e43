package maison.loyalty.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.LedgerEntry;
import maison.platform.http.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of the movements of points.
@Schema(name = "Ledger")
record Ledger(List<Line> items, @Nullable String next) {

    private static final int CURSOR_PARTS = 3;

    /// One movement.
    ///
    /// @param sourceId the sale, or the return for a reversal
    /// @param saleId whose lot moved
    /// @param points change of the active balance; 0 for a reversal of what had expired
    /// @param balance active points after it
    @Schema(name = "LedgerLine")
    record Line(
            Instant at,
            Kind kind,
            UUID sourceId,
            UUID saleId,
            long points,
            long balance,
            String ruleVersion) {}

    /// What moved points.
    enum Kind {
        @JsonProperty("earned")
        EARNED,
        @JsonProperty("reversed")
        REVERSED,
        @JsonProperty("expired")
        EXPIRED
    }

    /// Up to one line more than `limit`, after the cursor's.
    static List<Line> after(List<LedgerEntry> entries, @Nullable String after, int limit) {
        LedgerEntry last = last(after);
        var lines = new ArrayList<Line>();
        long balance = 0;
        for (LedgerEntry entry : entries) {
            balance += entry.points();
            boolean isNext = last == null || LedgerEntry.ORDER.compare(entry, last) > 0;
            if (isNext && lines.size() <= limit) {
                lines.add(line(entry, balance));
            }
        }
        return lines;
    }

    static String cursor(Line line) {
        return Cursor.of(line.at(), line.kind(), line.sourceId());
    }

    private static Line line(LedgerEntry entry, long balance) {
        return new Line(
                entry.at(),
                switch (entry.kind()) {
                    case EARNED -> Kind.EARNED;
                    case REVERSED -> Kind.REVERSED;
                    case EXPIRED -> Kind.EXPIRED;
                },
                entry.sourceId(),
                entry.saleId(),
                entry.points(),
                balance,
                entry.ruleVersion());
    }

    /// The place that a cursor names, as an entry of no importance.
    private static @Nullable LedgerEntry last(@Nullable String after) {
        List<String> key = Cursor.read(after, CURSOR_PARTS);
        if (key == null) {
            return null;
        }
        try {
            UUID source = UUID.fromString(key.get(2));
            return new LedgerEntry(
                    Instant.parse(key.get(0)),
                    LedgerEntry.Kind.valueOf(key.get(1)),
                    source,
                    source,
                    0,
                    0,
                    "");
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Cursor.invalid();
        }
    }
}
