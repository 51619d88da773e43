package maison.loyalty.adjusting;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import maison.platform.security.Caller;

/// Up to how many points a role may adjust, or agree to, by itself. A role that is not named here
/// has no limit.
@ConfigMapping(prefix = "maison.loyalty.adjustment-limits")
interface AdjustmentLimits {

    /// By role.
    Map<String, Long> points();

    /// What the caller may do by the best of their roles.
    default long of(Caller caller, String... roles) {
        long best = 0;
        for (String role : roles) {
            if (caller.has(role)) {
                best = Math.max(best, points().getOrDefault(role, Long.MAX_VALUE));
            }
        }
        return best;
    }
}
