package maison.purchase.clients.visits;

import java.time.Instant;
import java.util.UUID;

/// What is known of an appointment after a record of it.
///
/// @param sequence the record's place in appointment-service's log: the highest is right, whichever
///   arrives last
record VisitChange(
        UUID bookingId,
        UUID customerId,
        String storeId,
        Instant at,
        boolean cancelled,
        long sequence) {

    /// What is right of two records of one appointment.
    VisitChange latest(VisitChange other) {
        return other.sequence > sequence ? other : this;
    }
}
