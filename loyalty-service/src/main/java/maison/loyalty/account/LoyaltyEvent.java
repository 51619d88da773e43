package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a loyalty account. Stored for good: fields are added, never
/// changed.
///
/// Those that hold a [Fact] alone decide what the account is. The others record, for those who
/// listen, what facts and time brought about; together they add up to what the lots are.
public sealed interface LoyaltyEvent {

    /// Business time.
    Instant at();

    /// When time alone will next change something, as far as was known; none if never.
    @Nullable Instant nextReviewAt();

    /// An event that moves no points: a fact of which another event tells what it does to them, or
    /// something else altogether. Who adds up points need not tell these apart.
    sealed interface MovesNoPoints extends LoyaltyEvent {}

    /// The account opened: the first thing of it became known.
    ///
    /// @param at when that had happened
    record Enrolled(Instant at, @Nullable Instant nextReviewAt) implements MovesNoPoints {}

    /// A sale became known.
    record SaleCounted(Sale sale, Earned earned, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {
        @Override
        public Instant at() {
            return sale.at();
        }
    }

    /// A return became known, perhaps before its sale.
    record LinesReturned(Return returned, @Nullable Instant nextReviewAt) implements MovesNoPoints {
        @Override
        public Instant at() {
            return returned.at();
        }
    }

    /// A return that names no sale became known.
    record UnlinkedReturnNoted(UnlinkedReturn returned, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {
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
    record Reversal(UUID returnId, UUID saleId, long points, long fromExpired) {

        /// What that does to the lot.
        public Movement movement() {
            return Movement.leaving(points, fromExpired);
        }
    }

    /// Lots came to the end of their time.
    record PointsExpired(
            Instant at, long points, List<ExpiredLot> lots, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {
        public PointsExpired {
            lots = List.copyOf(lots);
        }

        static PointsExpired of(Instant at, List<ExpiredLot> lots, @Nullable Instant nextReviewAt) {
            long points = lots.stream().mapToLong(ExpiredLot::points).sum();
            return new PointsExpired(at, points, lots, nextReviewAt);
        }
    }

    /// Points were given apart from a sale.
    record PointsGranted(Grant grant, @Nullable Instant nextReviewAt) implements LoyaltyEvent {
        @Override
        public Instant at() {
            return grant.at();
        }
    }

    /// A tier was first reached, or a year of membership is over, and brought points. It follows
    /// from the facts, as the end of points does.
    ///
    /// @param at since when the points are there; later than the grant if it stands in for one that
    ///   a return took
    /// @param again whether it had been lost: the lot is there already
    record MilestoneReached(Instant at, Grant grant, boolean again, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {}

    /// What had brought points came back, so that they were never given.
    ///
    /// @param points of the lot
    /// @param fromExpired how many of them had expired, so that the balance did not have them
    record MilestoneLost(
            Instant at, UUID lotId, long points, long fromExpired, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {

        /// What that does to the lot.
        public Movement movement() {
            return Movement.leaving(points, fromExpired);
        }
    }

    /// A grant was taken back, perhaps before it became known.
    record GrantWithdrawn(Withdrawal withdrawal, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {
        @Override
        public Instant at() {
            return withdrawal.at();
        }
    }

    /// Points were taken off by hand.
    record PointsDeducted(Deduction deduction, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {
        @Override
        public Instant at() {
            return deduction.at();
        }
    }

    /// Somebody asked for an adjustment.
    record AdjustmentProposed(Proposal proposal, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {
        @Override
        public Instant at() {
            return proposal.at();
        }
    }

    /// An adjustment was agreed to, or not.
    record ProposalClosed(
            UUID proposal, Instant at, boolean approved, String by, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// Something was told that is to bring a bonus.
    record ActivityClaimed(Claim claim, @Nullable Instant nextReviewAt) implements MovesNoPoints {

        @Override
        public Instant at() {
            return claim.at();
        }
    }

    /// A claim was agreed to, or not. The points follow as a grant.
    record ClaimClosed(
            UUID claim, Instant at, boolean approved, String by, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// The member has a code to bring others by.
    record ReferralCodeIssued(String code, Instant at, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// It was said who brought the member here.
    record ReferrerNamed(Attribution named, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {

        @Override
        public Instant at() {
            return named.at();
        }
    }

    /// The member kept a purchase past its return window: the reward is due.
    ///
    /// @param at since when
    /// @param noticedAt when it was noticed
    record ReferralQualified(
            UUID referrer, UUID sale, Instant at, Instant noticedAt, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// What the member had kept came back, so that no reward is due any more.
    record ReferralLost(UUID referrer, Instant at, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// What became of the reward for who brought the member here.
    ///
    /// @param points that the referrer gets for it, before what their tier changes
    /// @param by who decided
    record ReferralSettled(
            UUID referrer,
            Referral.Outcome outcome,
            @Nullable String reason,
            String by,
            long points,
            Instant at,
            @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// Points cannot be used from now on, or can again.
    ///
    /// @param freeze null if they can
    /// @param reason why
    record FreezeChanged(
            Instant at, @Nullable Freeze freeze, String reason, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// A tier was given by hand.
    record TierGiven(TierGrant grant, @Nullable Instant nextReviewAt) implements MovesNoPoints {
        @Override
        public Instant at() {
            return grant.at();
        }
    }

    /// A tier that was given by hand was taken back.
    record GivenTierEnded(TierGrantEnd end, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {
        @Override
        public Instant at() {
            return end.at();
        }
    }

    /// A sale earns a multiple of its points; which those are, [MilestoneReached] says.
    record SaleMultiplied(SaleMultiple multiple, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {
        @Override
        public Instant at() {
            return multiple.at();
        }
    }

    /// A multiple was taken back.
    record MultipleEnded(UUID id, Instant at, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// The month of the member's birthday has begun where they live.
    ///
    /// @param year of that month
    record BirthdayMonthNoted(int year, Instant at, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// A sale is made with what the tier gives in the month of a birthday.
    record BirthdayUsed(BirthdayUse use, @Nullable Instant nextReviewAt) implements MovesNoPoints {
        @Override
        public Instant at() {
            return use.at();
        }
    }

    /// The sale was made without it, or not at all.
    record BirthdayReleased(UUID sale, Instant at, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// It became known with which other customers this one is one person, or is no longer. From
    /// then on their accounts are decided on together. It is recorded in the account of each.
    ///
    /// @param at when it became known
    record PersonChanged(Person person, Instant at, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// Points were set aside for a reward.
    record RewardHeld(Hold hold, @Nullable Instant nextReviewAt) implements MovesNoPoints {
        @Override
        public Instant at() {
            return hold.at();
        }
    }

    /// A reward was given, given up or given back.
    ///
    /// @param of the hold, for those who listen; null if it is not known yet
    record HoldEnded(HoldEnd end, @Nullable Hold of, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {
        @Override
        public Instant at() {
            return end.at();
        }
    }

    /// A reward that was given while the till was offline should not have been.
    ///
    /// @param at when that became known
    /// @param conflicts why
    /// @param owed by how many points the debt grew
    record RedemptionConflicted(
            UUID redemption,
            Instant at,
            String store,
            List<Conflict> conflicts,
            long owed,
            @Nullable Instant nextReviewAt)
            implements MovesNoPoints {
        public RedemptionConflicted {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// What should have kept a reward from being given.
    enum Conflict {
        NOT_ENOUGH_POINTS,
        REWARD_FOR_OTHERS,
        DAILY_LIMIT,
        ACCOUNT_FROZEN,
        NO_PLACE_LEFT,
        /// It was held, and the hold had lapsed or was released.
        HOLD_OVER,
        /// The points were used elsewhere too, and are owed now.
        POINTS_OWED
    }

    /// Somebody looked at a conflict and put it aside.
    record ConflictSettled(UUID redemption, Instant at, String by, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// Points moved between the buckets of their lots, beyond what the other events say by
    /// themselves: they were held, freed, spent, became usable, or paid a debt.
    ///
    /// @param at when that was noticed
    /// @param debt by how much the debt grew
    record PointsShifted(Instant at, List<LotShift> lots, long debt, @Nullable Instant nextReviewAt)
            implements LoyaltyEvent {
        public PointsShifted {
            lots = List.copyOf(lots);
        }
    }

    /// What moved in a lot.
    ///
    /// @param lotId the sale or the grant
    record LotShift(UUID lotId, Movement movement) {}

    /// A lot's share of what expired.
    ///
    /// @param saleId the lot's sale, or its grant
    record ExpiredLot(UUID saleId, long points) {}

    /// The account has another tier than was last recorded.
    record TierChanged(
            Instant at,
            TierMove move,
            TierInputs inputs,
            String ruleVersion,
            @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

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
        NO_LONGER_EARNED,
        /// By hand.
        GRANTED,
        /// What was given by hand is over.
        GRANT_ENDED
    }

    /// The member is to be told that points end.
    ///
    /// @param at when that was noticed
    /// @param points that can be used now and are gone at `expiresAt`
    /// @param daysAhead which notice it is
    record PointsEndingNoticed(
            Instant at,
            Instant expiresAt,
            long points,
            int daysAhead,
            @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}

    /// The member is to be told that the tier falls.
    ///
    /// @param at when that was noticed
    /// @param fallsAt if nothing is bought
    /// @param keepBy what is missing
    /// @param anyIsEnough whether any one of these keeps it; else some are needed together
    record TierRiskNoticed(
            Instant at,
            String tier,
            String to,
            Instant fallsAt,
            List<Missing> keepBy,
            boolean anyIsEnough,
            String ruleVersion,
            @Nullable Instant nextReviewAt)
            implements MovesNoPoints {

        /// What is short of a threshold, as decimal text; spend in programme units.
        public record Missing(String metric, String threshold, String missing) {}

        public TierRiskNoticed {
            keepBy = List.copyOf(keepBy);
        }
    }

    /// The account was looked at and nothing had changed, such as under a new version of the rules.
    record AccountReviewed(Instant at, String ruleVersion, @Nullable Instant nextReviewAt)
            implements MovesNoPoints {}
}
