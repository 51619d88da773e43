package maison.appointment.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.appointment.calendar.Claim;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingEvent.Attended;
import maison.appointment.diary.BookingEvent.Booked;
import maison.appointment.diary.BookingEvent.Cancelled;
import maison.appointment.diary.BookingEvent.HoldReleased;
import maison.appointment.diary.BookingEvent.NoShowRecorded;
import maison.appointment.diary.BookingEvent.Rescheduled;
import maison.appointment.diary.BookingEvent.SlotHeld;

/// What each event does to what its booking has taken.
final class ClaimChanges {

    private ClaimChanges() {}

    /// All that the booking has from this event on; empty if the event changes nothing about it.
    static Optional<List<Claim>> claimsAfter(UUID booking, BookingEvent event) {
        return switch (event) {
            case SlotHeld(var request, var visit, var until, _) ->
                    Optional.of(visit.claims(booking, request.customerId(), until));
            case Booked(var request, var visit, _, _) ->
                    Optional.of(visit.claims(booking, request.customerId(), null));
            case Rescheduled(var customer, _, var to, _) ->
                    Optional.of(to.claims(booking, customer, null));
            case HoldReleased _, Cancelled _ -> Optional.of(List.of());
            // The time was used, or lost: it does not become free afterwards.
            case Attended _, NoShowRecorded _ -> Optional.empty();
        };
    }

    /// The later of two times.
    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
