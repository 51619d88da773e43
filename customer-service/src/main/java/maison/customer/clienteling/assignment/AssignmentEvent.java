package maison.customer.clienteling.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to who looks after a customer. Stored for good; ids and codes
/// only.
public sealed interface AssignmentEvent {

    UUID customerId();

    Care care();

    Instant at();

    /// @param from who looked after them before; null for nobody
    record CustomerAssigned(
            UUID customerId,
            Care care,
            String associateId,
            String storeId,
            @Nullable String from,
            String by,
            String reason,
            Instant at)
            implements AssignmentEvent {}

    /// Nobody looks after them so any more.
    record AssignmentEnded(
            UUID customerId, Care care, String associateId, String by, String reason, Instant at)
            implements AssignmentEvent {}
}
