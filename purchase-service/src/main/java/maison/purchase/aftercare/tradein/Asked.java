package maison.purchase.aftercare.tradein;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff ask a quote for.
///
/// @param customerId whose the piece is; null for somebody unknown
/// @param zone the store's, for rules that count in local days
/// @param belongingId the piece among what clients own; null for one that is not there
/// @param described what it is; null for a piece that was bought here
/// @param condition such as `good`, by the policy's own words
/// @param raise null to offer what the policy offers
public record Asked(
        @Nullable UUID customerId,
        String storeId,
        @Nullable String associateId,
        Instant occurredAt,
        String zone,
        @Nullable UUID belongingId,
        @Nullable Described described,
        String condition,
        @Nullable Raise raise) {}
