package maison.loyalty.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules made of a sale when it was counted; returns are reversed by these same numbers.
///
/// @param minorPerPoint how many minor units made a point; 0 for a currency without a rate
/// @param excludedKinds lines for these earned nothing, such as `tip`; null for none
/// @param expiresAt the first instant at which the points are gone
public record Earned(
        String ruleVersion,
        long minorPerPoint,
        long points,
        Instant expiresAt,
        @Nullable Set<String> excludedKinds) {

    public Earned {
        ruleVersion = ruleVersion.intern();
        excludedKinds =
                excludedKinds == null || excludedKinds.isEmpty() ? null : Set.copyOf(excludedKinds);
    }

    /// Points for every line of a sale.
    public Earned(String ruleVersion, long minorPerPoint, long points, Instant expiresAt) {
        this(ruleVersion, minorPerPoint, points, expiresAt, null);
    }

    Earned withPoints(long other) {
        return new Earned(ruleVersion, minorPerPoint, other, expiresAt, excludedKinds);
    }

    /// Whether a line counts.
    boolean isFor(SaleLine line) {
        return excludedKinds == null || !excludedKinds.contains(line.kindOrGoods());
    }
}
