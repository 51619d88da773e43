package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a loyalty account. Stored for good: fields are added, never
/// changed.
///
/// The first three are facts and alone decide what the account is. The others record, for those who
/// listen, what facts and time brought about.
public sealed interface LoyaltyEvent {

    /// Business time.
    Instant at();

    /// When time alone will next change something, as far as was known; none if never.
    @Nullable Instant nextReviewAt();

    /// A sale became known.
    record SaleCounted(Sale sale, Earned earned, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {
        @Override
        public Instant at() {
            return sale.at();
        }
    }

    /// A return became known, perhaps before its sale.
    record LinesReturned(Return returned, @Nullable Instant nextReviewAt) implements LoyaltyEvent {
        @Override
        public Instant at() {
            return returned.at();
        }
    }

    /// A return that names no sale became known.
    record UnlinkedReturnNoted(UnlinkedReturn returned, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {
        @Override
        public Instant at() {
            return returned.at();
        }
    }

    /// A return and its sale are both known: the sale's lot shrank.
    record PointsReversed(
            Instant at, Reversal reversal, String ruleVersion, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {}

    /// How a lot shrank.
    ///
    /// @param points taken from the lot
    /// @param fromExpired how many of them had expired, so that the balance did not have them
    record Reversal(UUID returnId, UUID saleId, long points, long fromExpired) {}

    /// Lots came to the end of their time.
    record PointsExpired(
            Instant at, long points, List<ExpiredLot> lots, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {
        public PointsExpired {
            lots = List.copyOf(lots);
        }
    }

    /// A lot's share of what expired.
    record ExpiredLot(UUID saleId, long points) {}

    /// The account has another tier than was last recorded.
    record TierChanged(
            Instant at,
            TierMove move,
            TierInputs inputs,
            String ruleVersion,
            @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {}

    /// From which tier to which.
    ///
    /// @param rule the condition that is met on the way up, or no longer met on the way down
    record TierMove(String from, String to, Direction direction, Reason reason, String rule) {}

    /// What the rule saw; spend as decimal text in programme units.
    record TierInputs(String annualSpend, String lifetimeSpend, int transactions) {}

    /// Up or down the ladder.
    enum Direction {
        UP,
        DOWN
    }

    /// What moved the tier.
    enum Reason {
        EARNED,
        RETURNED,
        NO_LONGER_EARNED
    }

    /// The account was looked at and nothing had changed, such as under a new version of the rules.
    record AccountReviewed(Instant at, String ruleVersion, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {}
}
