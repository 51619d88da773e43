package maison.customer.privacy.access;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to a customer's requests to see what is held of them. Stored
/// for good, as proof that they were answered; it holds no personal data.
public sealed interface AccessEvent {

    UUID customerId();

    UUID exportId();

    Instant at();

    record AccessRequested(
            UUID customerId,
            UUID exportId,
            Origin origin,
            String reason,
            String language,
            Instant at)
            implements AccessEvent {}

    record AccessFailed(UUID customerId, UUID exportId, String service, String section, Instant at)
            implements AccessEvent {}

    record AccessResumed(UUID customerId, UUID exportId, Instant at) implements AccessEvent {}

    record AccessCompleted(
            UUID customerId, UUID exportId, String manifestHash, Instant until, Instant at)
            implements AccessEvent {}

    record AccessDownloaded(UUID customerId, UUID exportId, Instant at) implements AccessEvent {}

    record AccessExpired(UUID customerId, UUID exportId, Instant at) implements AccessEvent {}
}
