package maison.customer.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/// When somebody was inactive for long enough. Days are those of UTC: who was last active on a day
/// is due on the day that lies the period after it, at the end of a shorter month on its last day.
public final class Inactivity {

    // More than the days by which adding and subtracting months can differ.
    private static final int SLACK = 4;

    private Inactivity() {}

    /// Whether the period is over since somebody was last active.
    public static boolean isDue(Instant last, Period after, LocalDate today) {
        return !day(last).plus(after).isAfter(today);
    }

    /// Everybody who was last active before this moment is due, and nobody else: so that a query
    /// can go along an index.
    public static Instant before(Period after, LocalDate today) {
        LocalDate last = today.minus(after).plusDays(SLACK);
        while (last.plus(after).isAfter(today)) {
            last = last.minusDays(1);
        }
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
