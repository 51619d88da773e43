package maison.loyalty.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What other services may rely on, sent to topic `maison.loyalty`, keyed by customer.
///
/// Kept apart from the stored events so that the inside can change while the promise stays. What an
/// account's balance is, its API says: a return after a spending moves points between lots.
sealed interface PublishedLoyaltyEvent {

    /// Somebody is a member: the first thing of their account became known.
    ///
    /// @param enrolledAt when that had happened, such as the first purchase
    record Enrolled(UUID customerId, Instant enrolledAt) implements PublishedLoyaltyEvent {}

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

        /// The share of a sale, or of a grant.
        record Lot(UUID saleId, long points) {}
    }

    /// Points were given apart from a sale.
    ///
    /// @param bonus what for, such as `referral`
    record PointsGranted(
            UUID customerId,
            UUID grantId,
            String bonus,
            long points,
            Instant grantedAt,
            Instant expiresAt,
            String ruleVersion)
            implements PublishedLoyaltyEvent {}

    /// A member brought another, who kept a purchase. The points follow as `points-granted`, to
    /// each whom the programme gives some.
    ///
    /// @param customerId who brought
    /// @param referredId who was brought
    record ReferralRewarded(UUID customerId, UUID referredId, Instant rewardedAt)
            implements PublishedLoyaltyEvent {}

    /// A member got a reward for points.
    record RewardRedeemed(
            UUID customerId,
            UUID redemptionId,
            String reward,
            long points,
            String storeId,
            Instant redeemedAt)
            implements PublishedLoyaltyEvent {}

    /// A reward was given back, and its points with it.
    record RedemptionUndone(
            UUID customerId, UUID redemptionId, String reward, long points, Instant undoneAt)
            implements PublishedLoyaltyEvent {}

    /// Points will end: told 30 and 7 days ahead, once each for a member and an end.
    ///
    /// @param points that can be used when it is told
    /// @param expiresAt the first instant at which they are gone
    record PointsExpiring(
            UUID customerId, long points, Instant expiresAt, int daysAhead, Instant noticedAt)
            implements PublishedLoyaltyEvent {}

    /// The tier will fall if nothing is bought: told 30 days ahead, once.
    ///
    /// @param keepBy what is missing
    /// @param anyIsEnough whether any one of these keeps it; else some are needed together
    record TierAtRisk(
            UUID customerId,
            String tier,
            String to,
            Instant fallsAt,
            List<Missing> keepBy,
            boolean anyIsEnough,
            Instant noticedAt,
            String ruleVersion)
            implements PublishedLoyaltyEvent {

        /// What is short of a threshold.
        ///
        /// @param metric `annualSpend`, `lifetimeSpend` or `transactions`
        /// @param missing decimal text; spend in programme units
        record Missing(String metric, String threshold, String missing) {}
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
        NO_LONGER_EARNED,
        /// By hand.
        @JsonProperty("granted")
        GRANTED,
        /// What was given by hand is over.
        @JsonProperty("grant-ended")
        GRANT_ENDED
    }
}
