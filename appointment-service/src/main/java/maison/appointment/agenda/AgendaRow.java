package maison.appointment.agenda;

import java.time.Instant;
import java.util.UUID;
import maison.appointment.calendar.Visit;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingEvent.Attended;
import maison.appointment.diary.BookingEvent.Booked;
import maison.appointment.diary.BookingEvent.Cancelled;
import maison.appointment.diary.BookingEvent.HoldReleased;
import maison.appointment.diary.BookingEvent.NoShowRecorded;
import maison.appointment.diary.BookingEvent.Rescheduled;
import maison.appointment.diary.BookingEvent.SlotHeld;
import maison.platform.eventstore.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// One line of the agenda after an event.
///
/// @param visit absent where the line is taken away: a hold that was let go
record AgendaRow(
        UUID booking,
        int version,
        State state,
        @Nullable UUID customer,
        @Nullable Visit visit,
        @Nullable Instant heldUntil) {

    /// Where a booking stands, as the API names it in lower case with hyphens.
    enum State {
        HELD,
        BOOKED,
        CANCELLED,
        ATTENDED,
        NO_SHOW,
        RELEASED
    }

    static AgendaRow after(RecordedEvent<?> recorded, BookingEvent event) {
        var id = recorded.streamId();
        var version = recorded.envelope().version();
        return switch (event) {
            case SlotHeld(var request, var visit, var until, _) ->
                    new AgendaRow(id, version, State.HELD, request.customerId(), visit, until);
            case HoldReleased _ -> new AgendaRow(id, version, State.RELEASED, null, null, null);
            case Booked(var request, var visit, _, _) ->
                    new AgendaRow(id, version, State.BOOKED, request.customerId(), visit, null);
            case Rescheduled(var customer, _, var to, _) ->
                    new AgendaRow(id, version, State.BOOKED, customer, to, null);
            case Cancelled cancelled ->
                    new AgendaRow(
                            id,
                            version,
                            State.CANCELLED,
                            cancelled.customerId(),
                            cancelled.visit(),
                            null);
            case Attended(var customer, var visit, _) ->
                    new AgendaRow(id, version, State.ATTENDED, customer, visit, null);
            case NoShowRecorded(var customer, var visit, _, _) ->
                    new AgendaRow(id, version, State.NO_SHOW, customer, visit, null);
        };
    }
}
