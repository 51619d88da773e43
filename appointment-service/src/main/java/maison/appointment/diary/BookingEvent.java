package maison.appointment.diary;

import java.time.Instant;
import java.util.UUID;
import maison.appointment.calendar.BookingPolicy.Terms;
import maison.appointment.calendar.Visit;
import maison.appointment.diary.BookingCommand.CancelReason;
import maison.appointment.diary.BookingCommand.Request;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a booking. Stored for good: fields are added, never
/// changed.
public sealed interface BookingEvent {

    /// Business time.
    Instant at();

    /// A time is kept until `until`; nothing more happens when that passes.
    record SlotHeld(Request request, Visit visit, Instant until, Instant at)
            implements BookingEvent {}

    record HoldReleased(Instant at) implements BookingEvent {}

    /// @param terms what the client agreed to, whatever the store's terms become later
    record Booked(Request request, Visit visit, Terms terms, Instant at) implements BookingEvent {}

    /// The old time is free again in the same instant that the new one is taken.
    record Rescheduled(@Nullable UUID customerId, Visit from, Visit to, Instant at)
            implements BookingEvent {}

    /// @param late less notice was given than agreed
    /// @param fee owed for that, if the terms ask one
    record Cancelled(
            @Nullable UUID customerId,
            Visit visit,
            CancelReason reason,
            boolean late,
            @Nullable Money fee,
            Instant at)
            implements BookingEvent {}

    record Attended(@Nullable UUID customerId, Visit visit, Instant at) implements BookingEvent {}

    /// @param fee owed for not coming, if the terms ask one
    record NoShowRecorded(@Nullable UUID customerId, Visit visit, @Nullable Money fee, Instant at)
            implements BookingEvent {}
}
