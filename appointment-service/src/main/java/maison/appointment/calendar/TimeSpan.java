package maison.appointment.calendar;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time from `start` up to, and without, `end`.
public record TimeSpan(Instant start, Instant end) {

    public TimeSpan {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "A time span must end after it starts: %s to %s".formatted(start, end));
        }
    }

    /// Whether the two share any instant; spans that only touch do not.
    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// Whether the other lies wholly inside this one.
    public boolean contains(TimeSpan other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /// The same stretch with time added on both sides.
    public TimeSpan widened(Duration before, Duration after) {
        return new TimeSpan(start.minus(before), end.plus(after));
    }

    /// How long it lasts in real time, whatever the wall clock did meanwhile.
    public Duration length() {
        return Duration.between(start, end);
    }
}
