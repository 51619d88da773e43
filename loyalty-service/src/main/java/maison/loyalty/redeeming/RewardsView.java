package maison.loyalty.redeeming;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.LoyaltyRefusal.NoPlaceLeft;
import maison.loyalty.account.LoyaltyRefusal.NotEnoughPoints;
import maison.loyalty.account.LoyaltyRefusal.RewardForOthers;
import maison.loyalty.account.Rewards;
import maison.loyalty.account.Standing;
import maison.loyalty.programme.Reward;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a member can have for points, and why not.
///
/// @param active points that can be used now
@Schema(name = "Rewards")
record RewardsView(
        UUID customerId, Instant at, String ruleVersion, long active, List<Offer> items) {

    /// One that is not listed, so that days are those of the programme's own zone.
    private static final String ANY_STORE = "";

    /// A reward.
    ///
    /// @param points what it costs this member
    /// @param preferred whether they are saving for it
    /// @param why absent if it is available
    @Schema(name = "RewardOffer")
    record Offer(
            @Schema(examples = "certificate-25") String reward,
            @Schema(examples = "Discount certificate") String description,
            @Schema(enumeration = {"certificate", "service", "access", "gift", "experience"})
                    String kind,
            @Schema(examples = "500") long points,
            Reward.@Nullable Worth worth,
            boolean preferred,
            boolean available,
            @Nullable Why why) {}

    /// Why a reward cannot be had: the problem that a hold would be refused with.
    ///
    /// @param missing points, if that is the reason
    /// @param tiers whose members can have it, if that is the reason
    @Schema(name = "WhyNoReward")
    record Why(
            @Schema(
                            enumeration = {
                                "not-enough-points",
                                "reward-for-others",
                                "daily-limit",
                                "no-place-left",
                                "too-many-holds",
                                "account-frozen"
                            })
                    String reason,
            @Schema(examples = "120") @Nullable Long missing,
            @Nullable List<String> tiers) {

        static Why of(LoyaltyRefusal refusal) {
            String code = LoyaltyProblems.codeOf(refusal);
            return switch (refusal) {
                case NotEnoughPoints(long price, long active) ->
                        new Why(code, price - active, null);
                case RewardForOthers(var tiers) ->
                        new Why(code, null, tiers.stream().sorted().toList());
                default -> new Why(code, null, null);
            };
        }
    }

    /// @param preferred what the member is saving for: these come first
    /// @param taken how many of a reward are taken, of one of which there are only so many
    static RewardsView of(
            UUID customer,
            Account account,
            Standing standing,
            List<String> preferred,
            ToLongFunction<Reward> taken) {
        return new RewardsView(
                customer,
                standing.at(),
                standing.rules().version(),
                standing.balance().active(),
                standing.rules().rewards().stream()
                        .map(each -> offer(each, account, standing, preferred, taken))
                        .sorted(Comparator.comparing(each -> !each.preferred()))
                        .toList());
    }

    private static Offer offer(
            Reward reward,
            Account account,
            Standing standing,
            List<String> preferred,
            ToLongFunction<Reward> taken) {
        LoyaltyRefusal no = Rewards.why(account, standing, reward, ANY_STORE);
        Integer places = reward.places();
        if (no == null && places != null && taken.applyAsLong(reward) >= places) {
            no = new NoPlaceLeft(reward.reward(), places);
        }
        return new Offer(
                reward.reward(),
                reward.description(),
                reward.kind().word(),
                reward.pointsFor(standing.tier().name()),
                reward.worth(),
                preferred.contains(reward.reward()),
                no == null,
                no == null ? null : Why.of(no));
    }
}
