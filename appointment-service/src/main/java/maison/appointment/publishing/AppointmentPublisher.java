package maison.appointment.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingEvent.HoldReleased;
import maison.appointment.diary.BookingEvent.NoShowRecorded;
import maison.appointment.diary.BookingEvent.SlotHeld;
import maison.appointment.publishing.PublishedAppointment.Appointment;
import maison.appointment.publishing.PublishedAppointment.Attended;
import maison.appointment.publishing.PublishedAppointment.Booked;
import maison.appointment.publishing.PublishedAppointment.Cancelled;
import maison.appointment.publishing.PublishedAppointment.NoShow;
import maison.appointment.publishing.PublishedAppointment.Rescheduled;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import org.jspecify.annotations.Nullable;

/// Which booking events others see, and how.
@Singleton
class AppointmentPublisher implements Publisher {

    private static final String TOPIC = "maison.appointments";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof BookingEvent event
                ? publish(recorded.streamId(), event)
                : Optional.empty();
    }

    private static Optional<Published> publish(UUID booking, BookingEvent event) {
        return switch (event) {
            case BookingEvent.Booked(var request, var visit, _, var at) -> {
                var customer = request.customerId();
                var data = new Booked(booking, customer, Appointment.of(visit), at);
                yield published("booked", booking, customer, data);
            }
            case BookingEvent.Rescheduled(var customer, var from, var to, var at) -> {
                var data =
                        new Rescheduled(
                                booking, customer, Appointment.of(from), Appointment.of(to), at);
                yield published("rescheduled", booking, customer, data);
            }
            case BookingEvent.Cancelled(
                            var customer,
                            var visit,
                            var reason,
                            var late,
                            _,
                            var at) -> {
                var data =
                        new Cancelled(booking, customer, Appointment.of(visit), reason, late, at);
                yield published("cancelled", booking, customer, data);
            }
            case BookingEvent.Attended(var customer, var visit, var at) -> {
                var data = new Attended(booking, customer, Appointment.of(visit), at);
                yield published("attended", booking, customer, data);
            }
            // The fee is the store's affair; that nobody came is what others act on.
            case NoShowRecorded(var customer, var visit, _, var at) -> {
                var data = new NoShow(booking, customer, Appointment.of(visit), at);
                yield published("no-show", booking, customer, data);
            }
            case SlotHeld _, HoldReleased _ -> Optional.empty();
        };
    }

    private static Optional<Published> published(
            String name, UUID booking, @Nullable UUID customer, PublishedAppointment data) {
        var key = customer == null ? booking : customer;
        return Optional.of(
                new Published(
                        TOPIC, key.toString(), "maison.appointment.%s.v1".formatted(name), data));
    }
}
