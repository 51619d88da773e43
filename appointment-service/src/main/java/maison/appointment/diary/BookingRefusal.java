package maison.appointment.diary;

import java.time.Instant;
import maison.appointment.calendar.Obstacle;
import maison.appointment.calendar.Resource;
import org.jspecify.annotations.Nullable;

/// Why a booking may refuse a command.
public sealed interface BookingRefusal {

    record NoSuchBooking() implements BookingRefusal {}

    /// The time cannot be had.
    record NotPossible(Obstacle obstacle) implements BookingRefusal {}

    /// Somebody else committed a claim on the same resource first; found under the append lock, or
    /// without its name by the table's constraint.
    record LostToAnother(@Nullable Resource resource) implements BookingRefusal {}

    /// The booking exists with another request, so this is not a repeat.
    record BookingIdReused() implements BookingRefusal {}

    /// It is cancelled, or the client came or did not come.
    record AlreadyOver(Booking.Ending ending) implements BookingRefusal {}

    /// It was never more than a hold, or the hold has lapsed.
    record OnlyHeld() implements BookingRefusal {}

    /// A booking is cancelled, not released.
    record NotAHold() implements BookingRefusal {}

    /// Nobody can have missed, or come to, a visit before it starts.
    record NotStarted(Instant start) implements BookingRefusal {}
}
