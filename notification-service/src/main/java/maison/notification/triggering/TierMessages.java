package maison.notification.triggering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What clients are told about their tier and their points.
@ConfigMapping(prefix = "maison.notification.tier")
interface TierMessages {

    /// A change or a notice that took effect longer ago than this is old news and told to nobody,
    /// so that an imported till history sends no mail.
    @WithDefault("P7D")
    Duration maxAge();

    /// Whether a fall is told too, in neutral words. Nobody is congratulated on it.
    @WithDefault("false")
    boolean tellFalls();
}
