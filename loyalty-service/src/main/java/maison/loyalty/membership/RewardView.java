package maison.loyalty.membership;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.programme.Reward;
import maison.loyalty.programme.Reward.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What points can be exchanged for.
///
/// @param pointsByTier what it costs members of a tier instead
/// @param tiers whose members may have it; absent for all
/// @param validMonths how many months a certificate is good; absent for what does not end
/// @param stock how many there are of a gift; absent for as many as are asked for
/// @param seats how many an experience has; absent for as many as are asked for
/// @param use how often a certificate can be used; absent for what is none
@Schema(name = "Reward")
record RewardView(
        @Schema(examples = "cleaning") String reward,
        @Schema(examples = "Jewelry cleaning") String description,
        @Schema(enumeration = {"certificate", "service", "access", "gift", "experience"})
                String kind,
        @Schema(examples = "100") long points,
        Map<String, Long> pointsByTier,
        Reward.@Nullable Worth worth,
        @Nullable List<String> tiers,
        @Nullable Integer validMonths,
        @Nullable Integer stock,
        @Nullable Integer seats,
        @Schema(enumeration = {"once", "partial"}) @Nullable String use) {

    static RewardView of(Reward reward) {
        return new RewardView(
                reward.reward(),
                reward.description(),
                reward.kind().word(),
                reward.points(),
                new TreeMap<>(reward.pointsByTier()),
                reward.worth(),
                reward.tiers().isEmpty() ? null : reward.tiers().stream().sorted().toList(),
                reward.validMonths(),
                reward.kind() == Kind.GIFT ? reward.places() : null,
                reward.kind() == Kind.EXPERIENCE ? reward.places() : null,
                reward.use() == null ? null : reward.use().word());
    }
}
