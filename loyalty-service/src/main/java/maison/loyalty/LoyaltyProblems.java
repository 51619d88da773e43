package maison.loyalty;

import java.util.Locale;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.LoyaltyRefusal.AccountFrozen;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.ActivityIdReused;
import maison.loyalty.account.LoyaltyRefusal.ActivityStands;
import maison.loyalty.account.LoyaltyRefusal.ActivityUnknown;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentAboveLimit;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentIdReused;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentOver;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentUnknown;
import maison.loyalty.account.LoyaltyRefusal.BirthdayIsUsed;
import maison.loyalty.account.LoyaltyRefusal.BirthdayUseUnknown;
import maison.loyalty.account.LoyaltyRefusal.CapReached;
import maison.loyalty.account.LoyaltyRefusal.ConflictUnknown;
import maison.loyalty.account.LoyaltyRefusal.DailyLimit;
import maison.loyalty.account.LoyaltyRefusal.GivenTierOver;
import maison.loyalty.account.LoyaltyRefusal.GivenTierUnknown;
import maison.loyalty.account.LoyaltyRefusal.HoldIdReused;
import maison.loyalty.account.LoyaltyRefusal.HoldLapsed;
import maison.loyalty.account.LoyaltyRefusal.HoldStands;
import maison.loyalty.account.LoyaltyRefusal.HoldUnknown;
import maison.loyalty.account.LoyaltyRefusal.NoBirthdayBenefit;
import maison.loyalty.account.LoyaltyRefusal.NoBonusFor;
import maison.loyalty.account.LoyaltyRefusal.NoPlaceLeft;
import maison.loyalty.account.LoyaltyRefusal.NotBirthdayMonth;
import maison.loyalty.account.LoyaltyRefusal.NotEnoughPoints;
import maison.loyalty.account.LoyaltyRefusal.OwnProposal;
import maison.loyalty.account.LoyaltyRefusal.OwnReferral;
import maison.loyalty.account.LoyaltyRefusal.ProofDiffers;
import maison.loyalty.account.LoyaltyRefusal.ProofMissing;
import maison.loyalty.account.LoyaltyRefusal.ProofUsed;
import maison.loyalty.account.LoyaltyRefusal.ReferralCodeUnknown;
import maison.loyalty.account.LoyaltyRefusal.ReferralNotDue;
import maison.loyalty.account.LoyaltyRefusal.ReferralOver;
import maison.loyalty.account.LoyaltyRefusal.ReferralUnknown;
import maison.loyalty.account.LoyaltyRefusal.ReferrerKnown;
import maison.loyalty.account.LoyaltyRefusal.ReferrerTooLate;
import maison.loyalty.account.LoyaltyRefusal.RewardForOthers;
import maison.loyalty.account.LoyaltyRefusal.RewardUnknown;
import maison.loyalty.account.LoyaltyRefusal.TierDaysInvalid;
import maison.loyalty.account.LoyaltyRefusal.TierGrantIdReused;
import maison.loyalty.account.LoyaltyRefusal.TierUnknown;
import maison.loyalty.account.LoyaltyRefusal.TooManyHolds;
import maison.platform.http.Problem;

/// What each refusal looks like over HTTP. A new refusal does not compile until it has an answer
/// here.
public final class LoyaltyProblems {

    private LoyaltyProblems() {}

    /// The problem of a refusal.
    public static Problem of(LoyaltyRefusal refusal) {
        return switch (refusal) {
            case AccountNotOpen() ->
                    Problem.of(
                            404,
                            "account-not-open",
                            "Account not open",
                            "Nothing was bought by this customer by then.");
            case AccountFrozen _ ->
                    conflict(
                            "account-frozen",
                            "Account frozen",
                            "The points of this account cannot be used for now.");
            case RewardUnknown(var reward) ->
                    conflict(
                                    "reward-unknown",
                                    "Reward unknown",
                                    "The programme has no such reward now.")
                            .with("reward", reward);
            case NotEnoughPoints(long price, long active) ->
                    conflict(
                                    "not-enough-points",
                                    "Not enough points",
                                    "That is more points than can be used now.")
                            .with("price", price)
                            .with("active", active)
                            .with("missing", price - active);
            case RewardForOthers(var tiers) ->
                    conflict(
                                    "reward-for-others",
                                    "Reward for other tiers",
                                    "Members of this tier cannot have this reward.")
                            .with("tiers", tiers.stream().sorted().toList());
            case NoPlaceLeft(var reward, int places) ->
                    conflict(
                                    "no-place-left",
                                    "No place left",
                                    "All that there are of this reward are taken.")
                            .with("reward", reward)
                            .with("places", places);
            case DailyLimit(long limit, long left) ->
                    conflict(
                                    "daily-limit",
                                    "Daily limit reached",
                                    "A member may use no more points on one day.")
                            .with("limit", limit)
                            .with("left", left);
            case TooManyHolds(int most) ->
                    conflict("too-many-holds", "Too many holds", "Commit or release some first.")
                            .with("most", most);
            case HoldIdReused() ->
                    conflict(
                            "redemption-id-reused",
                            "Redemption id already used",
                            "This id belongs to something else of this account.");
            case HoldUnknown() ->
                    Problem.of(
                            404,
                            "redemption-not-found",
                            "Redemption not found",
                            "There is no such redemption of this customer.");
            case HoldLapsed(var until) ->
                    conflict(
                                    "hold-lapsed",
                                    "Hold lapsed",
                                    "The points were kept no longer; hold them again.")
                            .with("until", until.toString());
            case HoldStands(var state) ->
                    conflict(
                                    "redemption-over",
                                    "Redemption stands elsewhere",
                                    "This cannot be done with a redemption in this state.")
                            .with("state", state.name().toLowerCase(Locale.ROOT));
            case OwnReferral() ->
                    conflict("own-referral", "Own referral", "Nobody brings themselves.");
            case ReferralCodeUnknown() ->
                    conflict("code-unknown", "Code unknown", "Nobody has this referral code.");
            case ReferrerKnown() ->
                    conflict("referrer-known", "Referrer known", "Somebody else was named before.");
            case ReferrerTooLate(var until) ->
                    conflict(
                                    "referrer-too-late",
                                    "Too late for a referrer",
                                    "The first purchase was too long ago.")
                            .with("until", until.toString());
            case ReferralUnknown() ->
                    Problem.of(
                            404,
                            "referral-not-found",
                            "Referral not found",
                            "Nobody is known to have brought this customer.");
            case ReferralNotDue() ->
                    conflict(
                            "referral-not-due",
                            "Referral not due",
                            "No purchase is kept past its return window.");
            case ReferralOver(var outcome) -> {
                Problem problem =
                        conflict(
                                "referral-over",
                                "Referral decided on",
                                "This cannot be done with a referral in this state.");
                yield outcome == null
                        ? problem
                        : problem.with("outcome", outcome.name().toLowerCase(Locale.ROOT));
            }
            case NoBonusFor(var activity) ->
                    conflict(
                                    "no-bonus",
                                    "No bonus",
                                    "The programme gives this member nothing for that.")
                            .with("activity", activity);
            case CapReached(var bonus, int times, var per, var again) -> {
                Problem problem =
                        conflict(
                                        "cap-reached",
                                        "Cap reached",
                                        "This bonus was given as often as it is.")
                                .with("bonus", bonus)
                                .with("times", times)
                                .with("per", per);
                yield again == null ? problem : problem.with("again", again.toString());
            }
            case ProofMissing(var bonus) ->
                    conflict(
                                    "proof-missing",
                                    "Proof missing",
                                    "This bonus asks for a link that shows that it was done.")
                            .with("bonus", bonus);
            case ProofUsed() ->
                    conflict(
                            "proof-used",
                            "Proof used before",
                            "This link was claimed before, by this member or another.");
            case ProofDiffers() ->
                    conflict(
                            "proof-differs",
                            "Another proof",
                            "The link that was looked at is not the one that was claimed.");
            case ActivityIdReused() ->
                    conflict(
                            "activity-id-reused",
                            "Activity id already used",
                            "This id belongs to another activity of this account.");
            case ActivityUnknown() ->
                    Problem.of(
                            404,
                            "activity-not-found",
                            "Activity not found",
                            "There is no such activity of this customer.");
            case ActivityStands(var state) ->
                    conflict(
                                    "activity-over",
                                    "Activity stands elsewhere",
                                    "This cannot be done with an activity in this state.")
                            .with("state", state.name().toLowerCase(Locale.ROOT));
            case AdjustmentIdReused() ->
                    conflict(
                            "adjustment-id-reused",
                            "Adjustment id already used",
                            "This id belongs to something else of this account.");
            case AdjustmentUnknown() ->
                    Problem.of(
                            404,
                            "adjustment-not-found",
                            "Adjustment not found",
                            "There is no such adjustment of this customer.");
            case AdjustmentOver(boolean approved) ->
                    conflict(
                                    "adjustment-over",
                                    "Adjustment decided on",
                                    "Somebody has decided on this adjustment otherwise.")
                            .with("approved", approved);
            case NotBirthdayMonth() ->
                    conflict(
                            "not-birthday-month",
                            "Not the birthday month",
                            "It was not noted that this is the month of the member's birthday.");
            case NoBirthdayBenefit(var tier) ->
                    conflict(
                                    "no-birthday-benefit",
                                    "No birthday benefit",
                                    "The member's tier gives no such benefit for a birthday.")
                            .with("tier", tier);
            case BirthdayIsUsed(int year) ->
                    conflict(
                                    "birthday-used",
                                    "Birthday benefit used",
                                    "Another sale was made with it for this birthday.")
                            .with("year", year);
            case BirthdayUseUnknown() ->
                    Problem.of(
                            404,
                            "birthday-use-not-found",
                            "Birthday use not found",
                            "No sale of this id was made with it.");
            case TierGrantIdReused() ->
                    conflict(
                            "tier-grant-id-reused",
                            "Grant id already used",
                            "This id belongs to another grant of this account.");
            case TierUnknown(var tier, var tiers) ->
                    conflict(
                                    "tier-unknown",
                                    "Tier unknown",
                                    "The programme has no such tier above its first.")
                            .with("tier", tier)
                            .with("tiers", tiers);
            case TierDaysInvalid(var first, var last) ->
                    conflict(
                                    "tier-days-invalid",
                                    "Last day over or too far away",
                                    "Give a last day within these.")
                            .with("from", first.toString())
                            .with("to", last.toString());
            case GivenTierUnknown() ->
                    Problem.of(
                            404,
                            "given-tier-not-found",
                            "Given tier not found",
                            "There is no such grant of a tier to this customer.");
            case GivenTierOver(var endedAt) ->
                    conflict(
                                    "given-tier-over",
                                    "Given tier is over",
                                    "It was over by itself, so there is nothing to take back.")
                            .with("endedAt", endedAt.toString());
            case ConflictUnknown() ->
                    Problem.of(
                            404,
                            "conflict-not-found",
                            "Conflict not found",
                            "This customer has no redemption of this id with a conflict.");
            case OwnProposal() ->
                    conflict(
                            "own-adjustment",
                            "Own adjustment",
                            "Somebody else has to agree to what you asked for.");
            case AdjustmentAboveLimit(long limit) ->
                    conflict(
                                    "adjustment-above-limit",
                                    "Above your limit",
                                    "These are more points than you may agree to.")
                            .with("limit", limit);
        };
    }

    /// The last word of the problem's type, such as `not-enough-points`.
    public static String codeOf(LoyaltyRefusal refusal) {
        String type = of(refusal).type();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
