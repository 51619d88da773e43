package maison.notification.triggering;

import java.time.Instant;
import java.util.UUID;

/// The part of customer-service's event that this service uses; other fields are ignored on
/// purpose.
///
/// @param requestId what the link confirms
record ConsentPending(
        UUID customerId, UUID requestId, String channel, Instant expiresAt, Instant at) {

    static final String TYPE = "maison.customer.consent-pending.v1";
}
