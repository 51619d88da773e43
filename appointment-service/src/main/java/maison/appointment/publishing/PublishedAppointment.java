package maison.appointment.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.appointment.calendar.Visit;
import maison.appointment.diary.BookingCommand.CancelReason;
import org.jspecify.annotations.Nullable;

/// What other services may rely on, sent to topic `maison.appointments`.
///
/// Kept apart from the stored events so that the inside can change while the promise stays. Holds
/// are not published: nobody outside may act on what lapses by itself.
sealed interface PublishedAppointment {

    /// When and by whom a client is served.
    record Appointment(
            String storeId,
            String serviceId,
            String staffId,
            @Nullable String roomId,
            List<String> equipmentIds,
            Instant start,
            Instant end) {

        static Appointment of(Visit visit) {
            return new Appointment(
                    visit.storeId(),
                    visit.service().id(),
                    visit.party().staffId(),
                    visit.party().roomId(),
                    visit.party().equipmentIds(),
                    visit.time().start(),
                    visit.time().end());
        }
    }

    /// `maison.appointment.booked.v1`
    record Booked(UUID bookingId, @Nullable UUID customerId, Appointment appointment, Instant at)
            implements PublishedAppointment {}

    /// `maison.appointment.rescheduled.v1`
    record Rescheduled(
            UUID bookingId,
            @Nullable UUID customerId,
            Appointment from,
            Appointment appointment,
            Instant at)
            implements PublishedAppointment {}

    /// `maison.appointment.cancelled.v1`
    record Cancelled(
            UUID bookingId,
            @Nullable UUID customerId,
            Appointment appointment,
            CancelReason reason,
            boolean late,
            Instant at)
            implements PublishedAppointment {}

    /// `maison.appointment.attended.v1`: the client came.
    record Attended(UUID bookingId, @Nullable UUID customerId, Appointment appointment, Instant at)
            implements PublishedAppointment {}

    /// `maison.appointment.no-show.v1`: the client did not come.
    record NoShow(UUID bookingId, @Nullable UUID customerId, Appointment appointment, Instant at)
            implements PublishedAppointment {}
}
