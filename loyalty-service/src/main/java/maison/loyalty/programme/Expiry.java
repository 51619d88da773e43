package maison.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Until when points are good.
///
/// @param months how long at least; 0 for points that never end
/// @param dates for [Until#DATES] only: the days on which points end, the same every year
public record Expiry(Until until, int months, List<MonthDay> dates) {

    /// When points end that never do. Whoever compares instants need not know that there are such.
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /// On which day points end.
    public enum Until implements Worded {
        /// They do not.
        NEVER("never"),
        /// At the hour of the sale.
        ROLLING("rolling"),
        /// With the last day of the month.
        END_OF_MONTH("end-of-month"),
        /// With the last day of the quarter of the calendar year.
        END_OF_QUARTER("end-of-quarter"),
        /// With the last day of the calendar year.
        END_OF_YEAR("end-of-year"),
        /// With the first of the given days.
        DATES("dates");

        private final String word;

        Until(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    public Expiry {
        dates = List.copyOf(dates);
    }

    /// The first instant at which points are gone.
    ///
    /// @param given when they were given, where that was
    public Instant after(ZonedDateTime given) {
        if (until == Until.NEVER) {
            return NEVER;
        }
        if (until == Until.ROLLING) {
            return given.plusMonths(months).toInstant().truncatedTo(ChronoUnit.SECONDS);
        }
        LocalDate least = given.toLocalDate().plusMonths(months);
        return dayAfter(least).atStartOfDay(given.getZone()).toInstant();
    }

    private LocalDate dayAfter(LocalDate least) {
        return switch (until) {
            case NEVER, ROLLING -> throw new IllegalStateException("Ends with no day: " + until);
            case END_OF_MONTH -> least.with(TemporalAdjusters.firstDayOfNextMonth());
            case END_OF_QUARTER ->
                    least.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(MONTHS_OF_QUARTER);
            case END_OF_YEAR -> least.with(TemporalAdjusters.firstDayOfNextYear());
            case DATES -> firstFrom(least).plusDays(1);
        };
    }

    private static final int MONTHS_OF_QUARTER = 3;

    private LocalDate firstFrom(LocalDate least) {
        LocalDate first = null;
        for (MonthDay date : dates) {
            LocalDate day = date.atYear(least.getYear());
            day = day.isBefore(least) ? date.atYear(least.getYear() + 1) : day;
            first = first == null || day.isBefore(first) ? day : first;
        }
        if (first == null) {
            throw new IllegalStateException("Points end on given days, but none is given");
        }
        return first;
    }
}
