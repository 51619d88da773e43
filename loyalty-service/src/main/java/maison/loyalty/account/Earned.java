package maison.loyalty.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/// What the rules made of a sale when it was counted; returns are reversed by these same numbers.
///
/// @param minorPerPoint how many minor units made a point; 0 for a currency without a rate
/// @param excludedKinds lines for these earned nothing, such as `tip`; empty in old events
/// @param expiresAt the first instant at which the points are gone
public record Earned(
        String ruleVersion,
        long minorPerPoint,
        long points,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> excludedKinds) {

    public Earned {
        ruleVersion = ruleVersion.intern();
        excludedKinds = Set.copyOf(Objects.requireNonNullElse(excludedKinds, Set.of()));
    }

    /// Points for every line of a sale.
    public Earned(String ruleVersion, long minorPerPoint, long points, Instant expiresAt) {
        this(ruleVersion, minorPerPoint, points, expiresAt, Set.of());
    }

    Earned withPoints(long other) {
        return new Earned(ruleVersion, minorPerPoint, other, expiresAt, excludedKinds);
    }

    /// Whether a line counts.
    boolean isFor(SaleLine line) {
        return !excludedKinds.contains(line.kindOrGoods());
    }
}
