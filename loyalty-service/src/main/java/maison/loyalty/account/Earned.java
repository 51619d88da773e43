package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules made of a sale when it was counted; returns are reversed by these same rules.
///
/// @param minorPerPoint how many minor units made a point; 0 for a currency without a rate
/// @param excludedKinds lines for these earned nothing, such as `tip`; null for none
/// @param expiresAt the first instant at which the points are gone
/// @param usableFrom from when on the points can be used; null for at once
/// @param promotions what promotions gave of the points; null where the rate and the kinds say all
///   about the sale, so that returns need nothing else of the version
public record Earned(
        String ruleVersion,
        long minorPerPoint,
        long points,
        Instant expiresAt,
        @Nullable Set<String> excludedKinds,
        @Nullable Instant usableFrom,
        @Nullable List<PromotionPoints> promotions) {

    public Earned {
        ruleVersion = ruleVersion.intern();
        excludedKinds =
                excludedKinds == null || excludedKinds.isEmpty() ? null : Set.copyOf(excludedKinds);
        promotions = promotions == null ? null : List.copyOf(promotions);
    }

    /// Points for every line of a sale.
    public Earned(String ruleVersion, long minorPerPoint, long points, Instant expiresAt) {
        this(ruleVersion, minorPerPoint, points, expiresAt, null, null, null);
    }

    Earned withPoints(long other, @Nullable List<PromotionPoints> given) {
        return new Earned(
                ruleVersion, minorPerPoint, other, expiresAt, excludedKinds, usableFrom, given);
    }

    /// Whether a line counts, where the rate and the kinds say all.
    boolean isFor(SaleLine line) {
        return excludedKinds == null || !excludedKinds.contains(line.kindOrGoods());
    }
}
