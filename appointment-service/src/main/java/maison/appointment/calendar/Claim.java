package maison.appointment.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking's exclusive use of one resource for some time.
///
/// @param heldUntil when a hold lapses by itself; absent for a booking
public record Claim(UUID booking, Resource resource, TimeSpan span, @Nullable Instant heldUntil) {

    /// Whether this still counts at `now`.
    public boolean standsAt(Instant now) {
        return heldUntil == null || heldUntil.isAfter(now);
    }

    /// Whether two different bookings want the same resource at the same time.
    public boolean excludes(Claim other) {
        return !booking.equals(other.booking)
                && resource.equals(other.resource)
                && span.overlaps(other.span);
    }
}
