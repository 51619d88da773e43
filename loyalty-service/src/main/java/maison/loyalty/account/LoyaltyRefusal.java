package maison.loyalty.account;

import java.time.Instant;
import java.util.Set;

/// Why a loyalty account may refuse a command. Facts are never refused.
public sealed interface LoyaltyRefusal {

    /// Nothing is known of the account.
    record AccountNotOpen() implements LoyaltyRefusal {}

    /// The programme has no such reward now.
    record RewardUnknown(String reward) implements LoyaltyRefusal {}

    /// The reward costs more than the usable points.
    ///
    /// @param price in points, for this member
    record NotEnoughPoints(long price, long active) implements LoyaltyRefusal {}

    /// The reward is for members of other tiers.
    record RewardForOthers(Set<String> tiers) implements LoyaltyRefusal {
        public RewardForOthers {
            tiers = Set.copyOf(tiers);
        }
    }

    /// Everybody else was faster.
    ///
    /// @param places how many gifts or seats there are
    record NoPlaceLeft(String reward, int places) implements LoyaltyRefusal {}

    /// More points than a member may use on one day.
    ///
    /// @param left how many they may still use today
    record DailyLimit(long limit, long left) implements LoyaltyRefusal {}

    /// More rewards are held at a time than anybody takes.
    record TooManyHolds(int most) implements LoyaltyRefusal {}

    /// The points of this account cannot be used for now.
    record AccountFrozen(String reason) implements LoyaltyRefusal {}

    /// The id belongs to something else of this account.
    record AdjustmentIdReused() implements LoyaltyRefusal {}

    /// There is no such adjustment.
    record AdjustmentUnknown() implements LoyaltyRefusal {}

    /// The adjustment was decided on otherwise.
    record AdjustmentOver(boolean approved) implements LoyaltyRefusal {}

    /// Nobody agrees to what they asked for themselves.
    record OwnProposal() implements LoyaltyRefusal {}

    /// More points than who decides may agree to.
    record AdjustmentAboveLimit(long limit) implements LoyaltyRefusal {}

    /// The id belongs to something else of this account.
    record HoldIdReused() implements LoyaltyRefusal {}

    /// There is no such hold.
    record HoldUnknown() implements LoyaltyRefusal {}

    /// The hold lapsed before it was committed.
    record HoldLapsed(Instant until) implements LoyaltyRefusal {}

    /// The hold stands elsewhere, so this cannot be done with it any more, or not yet.
    record HoldStands(Redemption.State state) implements LoyaltyRefusal {}
}
