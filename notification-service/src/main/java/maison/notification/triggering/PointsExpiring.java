package maison.notification.triggering;

import java.time.Instant;
import java.util.UUID;

/// The part of loyalty-service's event that this service uses; other fields are ignored on purpose.
///
/// @param expiresAt the first instant at which they are gone
record PointsExpiring(
        UUID customerId, long points, Instant expiresAt, int daysAhead, Instant noticedAt) {

    static final String TYPE = "maison.loyalty.points-expiring.v1";
}
