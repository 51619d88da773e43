package maison.loyalty.account;

import java.time.Instant;

/// What the rules made of a sale when it was counted; returns are reversed by these same numbers.
///
/// @param minorPerPoint how many minor units made a point; 0 for a currency without a rate
/// @param expiresAt the first instant at which the points are gone
public record Earned(String ruleVersion, long minorPerPoint, long points, Instant expiresAt) {

    public Earned {
        ruleVersion = ruleVersion.intern();
    }
}
