package maison.loyalty.redeeming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /// A reward.
    ///
    /// @param points what it costs this member
    /// @param why absent if it is available
    @Schema(name = "RewardOffer")
    record Offer(
            @Schema(examples = "certificate-25") String reward,
            @Schema(examples = "Discount certificate") String description,
            @Schema(enumeration = {"certificate", "service", "access", "gift", "experience"})
                    String kind,
            @Schema(examples = "500") long points,
            Reward.@Nullable Worth worth,
            boolean available,
            @Nullable Missing why) {}

    /// Why a reward cannot be had.
    ///
    /// @param missing points
    /// @param tiers whose members can have it, if that is the reason
    @Schema(name = "MissingForReward")
    record Missing(
            @Schema(enumeration = {"not-enough-points", "other-tier"}) String reason,
            @Schema(examples = "120") long missing,
            @Nullable List<String> tiers) {}

    static RewardsView of(UUID customer, Standing standing) {
        long active = standing.balance().active();
        return new RewardsView(
                customer,
                standing.at(),
                standing.rules().version(),
                active,
                standing.rules().rewards().stream()
                        .map(each -> offer(each, standing.tier().name(), active))
                        .toList());
    }

    private static Offer offer(Reward reward, String tier, long active) {
        long points = reward.pointsFor(tier);
        Missing why = why(reward, tier, Math.max(0, points - active));
        return new Offer(
                reward.reward(),
                reward.description(),
                reward.kind().word(),
                points,
                reward.worth(),
                why == null,
                why);
    }

    private static @Nullable Missing why(Reward reward, String tier, long missing) {
        if (!reward.isFor(tier)) {
            return new Missing("other-tier", missing, reward.tiers().stream().sorted().toList());
        }
        return missing == 0 ? null : new Missing("not-enough-points", missing, null);
    }
}
