package maison.loyalty.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// As known on which day a report is wanted.
///
/// @param known what was booked by the end of this day
/// @param settled whether that day is over: then the same question has the same answer for ever
record Close(LocalDate known, boolean settled) {

    /// @param asked null for all that is known now
    /// @param now of the database, whose clock says when something was recorded
    static Close of(@Nullable String asked, Instant now, BookDays days) {
        LocalDate today = days.of(now);
        LocalDate known = asked == null ? today : day("known", asked);
        if (known.isAfter(today)) {
            throw ProblemException.invalid("known", "must not be after today, " + today);
        }
        return new Close(known, known.isBefore(today));
    }

    /// A day that a caller names.
    static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Answered below, as a day out of range is.
        }
        throw ProblemException.invalid(name, "must be a day such as 2026-03-31, from 1970 to 2199");
    }
}
