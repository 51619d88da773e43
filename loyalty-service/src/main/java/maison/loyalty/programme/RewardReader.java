package maison.loyalty.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.loyalty.programme.ProgrammeFile.Prize;
import maison.loyalty.programme.Reward.Kind;
import maison.loyalty.programme.Reward.Use;
import maison.loyalty.programme.Reward.Worth;
import org.jspecify.annotations.Nullable;

/// Checks and builds the rewards of one version of a programme.
final class RewardReader {

    private static final int MONTHS_MAX = 1200;
    private static final int PLACES_MAX = 1_000_000;
    private static final Prize NO_PRIZE =
            new Prize(null, null, null, null, null, null, null, null, null, null, null);

    private final Flaws flaws;
    private final TierRules tiers;
    private final Limits limits;

    RewardReader(Flaws flaws, TierRules tiers, Limits limits) {
        this.flaws = flaws;
        this.tiers = tiers;
        this.limits = limits;
    }

    /// @return none for a programme that declares none
    List<Reward> read(@Nullable List<@Nullable Prize> declared, String path) {
        var rewards = new ArrayList<Reward>();
        if (declared != null) {
            for (int i = 0; i < declared.size(); i++) {
                String at = path + "/" + i;
                Reward reward = reward(flaws.required(declared.get(i), at, NO_PRIZE), at);
                checkAffordable(reward, at + "/points");
                rewards.add(reward);
            }
        }
        flaws.unique(rewards.stream().map(Reward::reward).toList(), path);
        return rewards;
    }

    private Reward reward(Prize prize, String path) {
        Kind kind = flaws.word(Kind.class, prize.kind(), path + "/kind");
        only(Kind.CERTIFICATE, kind, prize.worth(), path + "/worth");
        only(Kind.CERTIFICATE, kind, prize.validMonths(), path + "/validMonths");
        only(Kind.CERTIFICATE, kind, prize.use(), path + "/use");
        only(Kind.GIFT, kind, prize.stock(), path + "/stock");
        only(Kind.EXPERIENCE, kind, prize.seats(), path + "/seats");
        flaws.unless(
                kind != Kind.CERTIFICATE || prize.worth() != null,
                path + "/worth",
                "is missing: say what the certificate is good for");
        Set<String> allowed = tiers(prize.tiers(), path + "/tiers");
        return new Reward(
                flaws.named(prize.reward(), path + "/reward"),
                flaws.named(prize.description(), path + "/description"),
                kind,
                flaws.within(prize.points(), 1, VersionReader.POINTS_MAX, path + "/points"),
                pointsByTier(prize, allowed, path + "/pointsByTier"),
                prize.worth() == null ? null : worth(prize.worth(), path + "/worth"),
                allowed,
                flaws.ifThere(prize.validMonths(), 1, MONTHS_MAX, path + "/validMonths"),
                flaws.ifThere(
                        kind == Kind.GIFT ? prize.stock() : prize.seats(),
                        1,
                        PLACES_MAX,
                        path + (kind == Kind.GIFT ? "/stock" : "/seats")),
                kind == Kind.CERTIFICATE ? use(prize.use(), path + "/use") : null);
    }

    private Use use(@Nullable String declared, String path) {
        return declared == null ? Use.ONCE : flaws.word(Use.class, declared, path);
    }

    private void only(Kind having, Kind kind, @Nullable Object value, String path) {
        flaws.unless(
                value == null || kind == having,
                path,
                "is what a reward of kind %s has: leave it out".formatted(having.word()));
    }

    private Set<String> tiers(@Nullable List<@Nullable String> declared, String path) {
        return flaws.names(declared, tiers.ladder().stream().map(Tier::name).toList(), path);
    }

    private Map<String, Long> pointsByTier(Prize prize, Set<String> allowed, String path) {
        var points = new LinkedHashMap<String, Long>();
        if (prize.pointsByTier() != null) {
            prize.pointsByTier()
                    .forEach((tier, price) -> {
                        String at = path + "/" + tier;
                        flaws.unless(tiers.placeOf(tier) >= 0, at, "is no tier of this version");
                        flaws.unless(
                                allowed.isEmpty() || allowed.contains(tier),
                                at,
                                "has a price, but may not have the reward: add it to tiers");
                        points.put(
                                tier, (long) flaws.within(price, 0, VersionReader.POINTS_MAX, at));
                    });
        }
        return points;
    }

    private void checkAffordable(Reward reward, String path) {
        Long most = limits.redeemedPerDay();
        flaws.unless(
                most == null
                        || tiers.ladder().stream()
                                .map(Tier::name)
                                .filter(reward::isFor)
                                .anyMatch(tier -> reward.pointsFor(tier) <= most),
                path,
                "nobody can afford it: lower it, or raise limits/redeemedPerDay");
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
