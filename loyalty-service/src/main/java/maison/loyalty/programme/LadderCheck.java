package maison.loyalty.programme;

import java.util.ArrayList;
import java.util.List;

/// Finds tiers that nobody could ever be in.
final class LadderCheck {

    private LadderCheck() {}

    /// The places whose tier can never be held, because whoever earns it earns the next one too.
    ///
    /// Rules only have lower bounds, so it is enough to look at the least members of each rule.
    static List<Integer> unreachable(List<Tier> ladder, long scale) {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < ladder.size() - 1; place++) {
            Tier next = ladder.get(place + 1);
            if (leastOf(ladder.get(place), scale).stream().allMatch(next::earnedBy)) {
                places.add(place);
            }
        }
        return places;
    }

    private static List<Measures> leastOf(Tier tier, long scale) {
        var nobody = new Measures(0, 0, 0, scale);
        return tier.rule() == null ? List.of(nobody) : leastOf(tier.rule(), scale);
    }

    private static List<Measures> leastOf(Rule rule, long scale) {
        return switch (rule) {
            case Rule.AtLeast(var metric, _, var least) -> List.of(only(metric, least, scale));
            case Rule.AnyOf(var parts) ->
                    parts.stream().flatMap(part -> leastOf(part, scale).stream()).toList();
            case Rule.AllOf(var parts) -> {
                List<Measures> joined = List.of(new Measures(0, 0, 0, scale));
                for (Rule part : parts) {
                    joined = joined(joined, leastOf(part, scale));
                }
                yield joined;
            }
        };
    }

    private static List<Measures> joined(List<Measures> left, List<Measures> right) {
        return left.stream()
                .flatMap(one -> right.stream().map(other -> joined(one, other)))
                .toList();
    }

    private static Measures joined(Measures one, Measures other) {
        return new Measures(
                Math.max(one.annualSpend(), other.annualSpend()),
                Math.max(one.lifetimeSpend(), other.lifetimeSpend()),
                Math.max(one.transactions(), other.transactions()),
                one.scale());
    }

    /// Annual spend is part of lifetime spend, so it brings that along.
    private static Measures only(Metric metric, long least, long scale) {
        return switch (metric) {
            case ANNUAL_SPEND -> new Measures(least, least, 0, scale);
            case LIFETIME_SPEND -> new Measures(0, least, 0, scale);
            case TRANSACTIONS -> new Measures(0, 0, Math.toIntExact(least), scale);
        };
    }
}
