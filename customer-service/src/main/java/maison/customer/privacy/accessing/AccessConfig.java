package maison.customer.privacy.accessing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Settings of access exports.
@ConfigMapping(prefix = "maison.access")
interface AccessConfig {

    /// Where each service answers, by its name.
    Map<String, URI> services();

    /// How long the result can be fetched.
    @WithDefault("7d")
    Duration last();

    /// How long one that failed waits to be resumed.
    @WithDefault("30d")
    Duration waits();

    /// How long a service may take for an answer.
    @WithDefault("20s")
    Duration patience();

    /// How often work is looked for.
    @WithDefault("3s")
    String every();

    /// How often what is over is looked for.
    @WithDefault("10m")
    String clearEvery();

    /// How long after the start.
    @WithDefault("10s")
    String delay();
}
