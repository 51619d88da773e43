package maison.customer.privacy.access;

import java.time.Instant;
import java.util.UUID;

/// What can be done about a customer's requests to see what is held of them.
public sealed interface AccessCommand {

    UUID exportId();

    /// @param origin who asked
    /// @param reason a code; of staff who ask in the customer's name
    /// @param language of the readable document
    record Request(
            UUID customerId,
            UUID exportId,
            Origin origin,
            String reason,
            String language,
            Instant at)
            implements AccessCommand {}

    /// A service did not give what it holds.
    ///
    /// @param section what could not be collected
    record Fail(UUID customerId, UUID exportId, String service, String section, Instant at)
            implements AccessCommand {}

    /// Go on from where it failed.
    record Resume(UUID customerId, UUID exportId, Instant at) implements AccessCommand {}

    /// @param manifestHash SHA-256 of the manifest, which names that of every other file
    /// @param until when it is deleted
    record Complete(UUID customerId, UUID exportId, String manifestHash, Instant until, Instant at)
            implements AccessCommand {}

    record Download(UUID customerId, UUID exportId, Instant at) implements AccessCommand {}

    /// What was collected is deleted.
    record Expire(UUID customerId, UUID exportId, Instant at) implements AccessCommand {}
}
