package maison.loyalty.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// When a promotion is on, by the clock of the store.
///
/// @param from the first day; null for no beginning
/// @param until the last day; null for no end
/// @param weekdays empty for all
/// @param fromTime the first moment of each day; null for midnight
/// @param untilTime the first moment after it; null for midnight
public record Schedule(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime untilTime) {

    /// What keeps a promotion from being on.
    enum Failing {
        PERIOD,
        WEEKDAY,
        TIME_OF_DAY
    }

    public Schedule {
        weekdays = Set.copyOf(weekdays);
    }

    @Nullable Failing failingAt(LocalDateTime local) {
        LocalDate day = local.toLocalDate();
        if ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until))) {
            return Failing.PERIOD;
        }
        if (!weekdays.isEmpty() && !weekdays.contains(day.getDayOfWeek())) {
            return Failing.WEEKDAY;
        }
        LocalTime time = local.toLocalTime();
        boolean within =
                (fromTime == null || !time.isBefore(fromTime))
                        && (untilTime == null || time.isBefore(untilTime));
        return within ? null : Failing.TIME_OF_DAY;
    }

    /// The condition that keeps a promotion from being on; null if it is on.
    @Nullable Unmet unmetAt(LocalDateTime local) {
        Failing failing = failingAt(local);
        return failing == null
                ? null
                : switch (failing) {
                    case PERIOD ->
                            new Unmet(
                                    "period",
                                    text(from) + " to " + text(until),
                                    local.toLocalDate().toString());
                    case WEEKDAY ->
                            new Unmet("weekday", weekdayNames(), name(local.getDayOfWeek()));
                    case TIME_OF_DAY ->
                            new Unmet(
                                    "time-of-day",
                                    text(fromTime) + " to " + text(untilTime),
                                    local.toLocalTime().toString());
                };
    }

    private static String text(@Nullable Object bound) {
        return bound == null ? "any" : bound.toString();
    }

    private String weekdayNames() {
        return weekdays.stream().sorted().map(Schedule::name).collect(Collectors.joining(", "));
    }

    /// A weekday as programmes call it.
    public static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /// Whether there is a moment at which both are on.
    boolean meets(Schedule other) {
        return !isBefore(until, other.from)
                && !isBefore(other.until, from)
                && (weekdays.isEmpty()
                        || other.weekdays.isEmpty()
                        || weekdays.stream().anyMatch(other.weekdays::contains))
                && !isUpTo(untilTime, other.fromTime)
                && !isUpTo(other.untilTime, fromTime);
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate beginning) {
        return end != null && beginning != null && end.isBefore(beginning);
    }

    private static boolean isUpTo(@Nullable LocalTime end, @Nullable LocalTime beginning) {
        return end != null && beginning != null && !end.isAfter(beginning);
    }
}
