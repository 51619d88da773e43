package maison.appointment.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// Part of a day as the clock on the wall shows it. `to` at 00:00 means the end of the day.
public record LocalSpan(LocalTime from, LocalTime to) {

    public LocalSpan {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "Opening hours must end after they start: %s to %s".formatted(from, to));
        }
    }

    /// The real time this covers on a day; nothing when clocks skip it whole.
    Optional<TimeSpan> on(LocalDate day, ZoneId zone) {
        var lastDay = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        var start = WallClock.earliest(day.atTime(from), zone);
        var end = WallClock.latest(lastDay.atTime(to), zone);
        return start.isBefore(end) ? Optional.of(new TimeSpan(start, end)) : Optional.empty();
    }

    boolean overlaps(LocalSpan other) {
        return from.isBefore(other.endOrLast()) && other.from.isBefore(endOrLast());
    }

    private LocalTime endOrLast() {
        return to.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : to;
    }
}
