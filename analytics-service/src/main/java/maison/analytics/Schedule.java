package maison.analytics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When the service works by itself.
@ConfigMapping(prefix = "maison.analytics.schedule")
interface Schedule {

    /// Whether models are fitted without being asked for; assessments always follow the stream.
    @WithDefault("true")
    boolean fits();

    /// The least time between two fits, or two assessments of everybody, that nobody asked for.
    @WithDefault("PT20S")
    Duration pause();
}
