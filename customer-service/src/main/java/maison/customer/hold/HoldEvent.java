package maison.customer.hold;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to legal holds on a customer's data. Stored for good, as proof
/// of why somebody was not erased; it holds no personal data.
public sealed interface HoldEvent {

    UUID customerId();

    UUID holdId();

    Instant at();

    record LegalHoldPlaced(
            UUID customerId, UUID holdId, String reason, String reference, Instant at)
            implements HoldEvent {}

    record LegalHoldLifted(UUID customerId, UUID holdId, String reason, Instant at)
            implements HoldEvent {}
}
