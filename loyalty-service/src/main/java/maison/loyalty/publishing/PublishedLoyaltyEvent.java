package maison.loyalty.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What other services may rely on, sent to topic `maison.loyalty`, keyed by customer.
///
/// Kept apart from the stored events so that the inside can change while the promise stays. Points
/// earned, less those reversed that had not expired, less those expired are the active balance.
sealed interface PublishedLoyaltyEvent {

    /// A sale earned points.
    record PointsEarned(
            UUID customerId,
            UUID saleId,
            long points,
            Instant earnedAt,
            Instant expiresAt,
            String ruleVersion)
            implements PublishedLoyaltyEvent {}

    /// A return took points back.
    ///
    /// @param fromExpired how many of them had expired, so that the balance does not change by them
    record PointsReversed(
            UUID customerId,
            UUID saleId,
            UUID returnId,
            long points,
            long fromExpired,
            Instant reversedAt,
            String ruleVersion)
            implements PublishedLoyaltyEvent {}

    /// Points ended unused.
    record PointsExpired(UUID customerId, long points, Instant expiredAt, List<Lot> lots)
            implements PublishedLoyaltyEvent {

        /// A sale's share of them.
        record Lot(UUID saleId, long points) {}
    }

    /// The tier changed.
    record TierChanged(
            UUID customerId,
            String from,
            String to,
            Direction direction,
            Instant effectiveAt,
            String ruleVersion,
            Reason reason)
            implements PublishedLoyaltyEvent {}

    /// Up or down the ladder.
    enum Direction {
        @JsonProperty("up")
        UP,
        @JsonProperty("down")
        DOWN
    }

    /// What moved the tier.
    enum Reason {
        @JsonProperty("earned")
        EARNED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("no-longer-earned")
        NO_LONGER_EARNED
    }
}
