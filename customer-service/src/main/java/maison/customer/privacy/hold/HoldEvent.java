package maison.customer.privacy.hold;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to legal holds on a customer's data. Stored for good, as proof
/// of why somebody was not erased; it holds no personal data.
public sealed interface HoldEvent {

    UUID customerId();

    Instant at();

    record LegalHoldPlaced(
            UUID customerId, UUID holdId, String reason, String reference, Instant at)
            implements HoldEvent {}

    record LegalHoldLifted(UUID customerId, UUID holdId, String reason, Instant at)
            implements HoldEvent {}

    /// Somebody asked for the erasure while something held: a legal hold, or business that is open.
    record ErasureHeldUp(UUID customerId, String reason, Instant at) implements HoldEvent {}

    record HeldErasureWithdrawn(UUID customerId, String reason, Instant at) implements HoldEvent {}
}
