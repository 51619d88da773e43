package maison.notification.publishing;

import java.time.Instant;
import java.util.UUID;

/// What other services may rely on, sent to topic `maison.notifications`, keyed by customer.
sealed interface PublishedMessage {

    /// `maison.message.handed-over.v1`: a mail server took it.
    record HandedOver(UUID messageId, UUID customerId, String purpose, String occasion, Instant at)
            implements PublishedMessage {}

    /// `maison.message.suppressed.v1`: it will not be sent.
    ///
    /// @param reason a stable code in kebab case
    record Suppressed(
            UUID messageId,
            UUID customerId,
            String purpose,
            String occasion,
            String reason,
            Instant at)
            implements PublishedMessage {}
}
