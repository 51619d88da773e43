package maison.appointment.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/// From wall time to real time where clocks change.
///
/// A wall time that is skipped becomes the instant of the change. One that comes twice starts at
/// its first and ends at its second coming, so that opening hours never lose the repeated hour.
final class WallClock {

    private WallClock() {}

    static Instant earliest(LocalDateTime local, ZoneId zone) {
        return at(local, zone, true);
    }

    static Instant latest(LocalDateTime local, ZoneId zone) {
        return at(local, zone, false);
    }

    private static Instant at(LocalDateTime local, ZoneId zone, boolean first) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toInstant(zone.getRules().getOffset(local));
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return local.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
    }

    /// The first instant from `from` on whose wall time of day is a multiple of the step.
    static Instant aligned(Instant from, int stepMinutes, ZoneId zone) {
        long step = Duration.ofMinutes(stepMinutes).toNanos();
        long past = from.atZone(zone).toLocalTime().toNanoOfDay() % step;
        return past == 0 ? from : from.plusNanos(step - past);
    }
}
