package maison.notification.triggering;

import java.time.Instant;
import java.util.UUID;

/// The part of loyalty-service's event that this service uses; other fields are ignored on purpose.
///
/// @param direction `up` or `down`
record TierChanged(UUID customerId, String from, String to, String direction, Instant effectiveAt) {

    static final String TYPE = "maison.loyalty.tier-changed.v1";

    boolean isUpgrade() {
        return direction.equals("up");
    }
}
