package maison.loyalty.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /// Nobody brings themselves.
    record OwnReferral() implements LoyaltyRefusal {}

    /// Nobody has this referral code.
    record ReferralCodeUnknown() implements LoyaltyRefusal {}

    /// Somebody else was named before.
    record ReferrerKnown() implements LoyaltyRefusal {}

    /// The member bought too long ago to have been brought by somebody.
    ///
    /// @param until when it could be said
    record ReferrerTooLate(Instant until) implements LoyaltyRefusal {}

    /// Nobody brought this member.
    record ReferralUnknown() implements LoyaltyRefusal {}

    /// No purchase is kept past its return window, or not any more.
    record ReferralNotDue() implements LoyaltyRefusal {}

    /// It was decided on otherwise.
    ///
    /// @param outcome null if it was not decided on at all
    record ReferralOver(Referral.@Nullable Outcome outcome) implements LoyaltyRefusal {}

    /// The programme gives this member nothing for that.
    record NoBonusFor(String activity) implements LoyaltyRefusal {}

    /// The bonus was given as often as it is.
    ///
    /// @param per over which time, such as `month`
    /// @param again the first day of the next one with a place left; null if there is none
    record CapReached(String bonus, int times, String per, @Nullable LocalDate again)
            implements LoyaltyRefusal {}

    /// The bonus asks for a link that shows that it was done.
    record ProofMissing(String bonus) implements LoyaltyRefusal {}

    /// The link shows something else that was claimed, by this member or another.
    record ProofUsed() implements LoyaltyRefusal {}

    /// Who agreed looked at another link than the one that was claimed.
    record ProofDiffers() implements LoyaltyRefusal {}

    /// The id belongs to another activity of this account.
    record ActivityIdReused() implements LoyaltyRefusal {}

    /// There is no such activity.
    record ActivityUnknown() implements LoyaltyRefusal {}

    /// The activity stands elsewhere, so this cannot be done with it.
    record ActivityStands(Claimed.State state) implements LoyaltyRefusal {}

    /// The id belongs to something else of this account.
    record HoldIdReused() implements LoyaltyRefusal {}

    /// There is no such hold.
    record HoldUnknown() implements LoyaltyRefusal {}

    /// The hold lapsed before it was committed.
    record HoldLapsed(Instant until) implements LoyaltyRefusal {}

    /// The id belongs to another grant of this account.
    record TierGrantIdReused() implements LoyaltyRefusal {}

    /// Not a tier above the first of the ladder.
    ///
    /// @param tiers that there are
    record TierUnknown(String tier, List<String> tiers) implements LoyaltyRefusal {
        public TierUnknown {
            tiers = List.copyOf(tiers);
        }
    }

    /// The last day of a given tier is over, or too far away.
    record TierDaysInvalid(LocalDate first, LocalDate last) implements LoyaltyRefusal {}

    /// There is no such grant of a tier.
    record GivenTierUnknown() implements LoyaltyRefusal {}

    /// The given tier is over by itself.
    record GivenTierOver(Instant endedAt) implements LoyaltyRefusal {}

    /// This redemption has no conflict.
    record ConflictUnknown() implements LoyaltyRefusal {}

    /// The hold stands elsewhere, so this cannot be done with it any more, or not yet.
    record HoldStands(Redemption.State state) implements LoyaltyRefusal {}

    /// It was not noted that this is the month of the member's birthday.
    record NotBirthdayMonth() implements LoyaltyRefusal {}

    /// The tier gives no such benefit for a birthday.
    record NoBirthdayBenefit(String tier) implements LoyaltyRefusal {}

    /// Another sale was made with it.
    record BirthdayIsUsed(int year) implements LoyaltyRefusal {}

    /// No sale of this id was made with it.
    record BirthdayUseUnknown() implements LoyaltyRefusal {}
}
