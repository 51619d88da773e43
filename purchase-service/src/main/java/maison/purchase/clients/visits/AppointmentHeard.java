package maison.purchase.clients.visits;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What appointment-service says when an appointment is booked, rescheduled or cancelled, as far as
/// it is used here.
///
/// @param customerId absent for a client whom nobody knows
/// @param appointment as it is now
record AppointmentHeard(UUID bookingId, @Nullable UUID customerId, Appointment appointment) {

    static final String CANCELLED = "maison.appointment.cancelled.v1";

    /// Other types, such as those that do not exist yet, say nothing here.
    static final Set<String> TYPES =
            Set.of("maison.appointment.booked.v1", "maison.appointment.rescheduled.v1", CANCELLED);

    /// Where and when.
    record Appointment(String storeId, Instant start) {}
}
