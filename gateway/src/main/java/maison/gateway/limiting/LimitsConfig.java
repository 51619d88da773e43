package maison.gateway.limiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much one caller may ask for, and when a service counts as failing.
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

    /// For one subject of a valid token or session.
    Rate signedIn();

    /// For one network address, over all its requests without a valid token or session.
    Rate anonymous();

    Breaker breaker();

    /// A bucket that holds `burst` requests and is refilled evenly.
    interface Rate {
        int burst();

        int perSecond();
    }

    /// Opens when at least `callsMin` calls within `window` failed by at least `failurePercent`.
    interface Breaker {
        @WithDefault("10s")
        Duration window();

        @WithDefault("20")
        int callsMin();

        @WithDefault("50")
        int failurePercent();

        @WithDefault("5s")
        Duration rest();

        /// Calls let through after the rest to see whether the service is back.
        @WithDefault("3")
        int trials();
    }
}
