package maison.loyalty.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.loyalty.programme.ProgrammeFile.Prize;
import maison.loyalty.programme.Reward.Kind;
import maison.loyalty.programme.Reward.Worth;
import org.jspecify.annotations.Nullable;

/// Checks and builds the rewards of one version of a programme.
final class RewardReader {

    private static final int POINTS_MAX = 100_000_000;
    private static final Prize NO_PRIZE = new Prize(null, null, null, null, null, null);

    private final Flaws flaws;
    private final TierRules tiers;

    RewardReader(Flaws flaws, TierRules tiers) {
        this.flaws = flaws;
        this.tiers = tiers;
    }

    /// @return none for a programme that declares none
    List<Reward> read(@Nullable List<@Nullable Prize> declared, String path) {
        var rewards = new ArrayList<Reward>();
        if (declared != null) {
            for (int i = 0; i < declared.size(); i++) {
                String place = path + "/" + i;
                rewards.add(reward(flaws.required(declared.get(i), place, NO_PRIZE), place));
            }
        }
        flaws.unique(rewards.stream().map(Reward::reward).toList(), path);
        return rewards;
    }

    private Reward reward(Prize prize, String path) {
        ProgrammeFile.Kind declared =
                flaws.required(prize.kind(), path + "/kind", ProgrammeFile.Kind.SERVICE);
        Kind kind =
                switch (declared) {
                    case CERTIFICATE -> Kind.CERTIFICATE;
                    case SERVICE -> Kind.SERVICE;
                };
        flaws.unless(
                (kind == Kind.CERTIFICATE) == (prize.worth() != null),
                path + "/worth",
                "is what a certificate has, and nothing else");
        return new Reward(
                flaws.required(prize.reward(), path + "/reward", ""),
                flaws.required(prize.description(), path + "/description", ""),
                kind,
                flaws.within(prize.points(), 1, POINTS_MAX, path + "/points"),
                pointsByTier(prize, path + "/pointsByTier"),
                prize.worth() == null ? null : worth(prize.worth(), path + "/worth"));
    }

    private Map<String, Long> pointsByTier(Prize prize, String path) {
        var points = new LinkedHashMap<String, Long>();
        if (prize.pointsByTier() != null) {
            prize.pointsByTier()
                    .forEach((tier, price) -> {
                        String place = path + "/" + tier;
                        flaws.unless(tiers.placeOf(tier) >= 0, place, "is no tier of this version");
                        points.put(tier, (long) flaws.within(price, 0, POINTS_MAX, place));
                    });
        }
        return points;
    }

    private @Nullable Worth worth(Worth declared, String path) {
        return flaws.parsed(() -> worth(declared), path, declared);
    }

    /// @throws IllegalArgumentException if it is no amount of a currency
    private static Worth worth(Worth declared) {
        int decimals = Currency.getInstance(declared.currency()).getDefaultFractionDigits();
        var amount = new BigDecimal(declared.amount());
        if (amount.signum() <= 0 || amount.scale() != decimals) {
            throw new IllegalArgumentException(
                    "must be more than 0, with %d decimals".formatted(decimals));
        }
        return declared;
    }
}
