package maison.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The routing table as data: each rule is laid out for each service it names.
@ConfigMapping(prefix = "gateway.routing")
interface RoutingConfig {

    /// Base address by service name, as in `customer=http://127.0.0.1:8101`.
    Map<String, URI> services();

    Map<String, Rule> rules();

    /// One kind of route. `{service}` in the prefix stands for each service in turn.
    interface Rule {

        /// What callers write; matched in whole segments, the longest match wins.
        String prefix();

        /// What the service sees in place of the prefix.
        String target();

        /// The longest wait for the answer's head; when streaming, the longest silence of both
        /// sides.
        Duration timeout();

        @WithDefault("1M")
        MemorySize bodyLimit();

        /// Takes bodies of unknown length, and answers that last.
        @WithDefault("false")
        boolean streaming();

        @WithDefault("signed-in")
        Access access();

        /// Any one of these is needed; the service checks again, and more finely.
        Optional<Set<String>> roles();

        /// Only for these services, else for all.
        Optional<Set<String>> services();
    }

    /// Who may use a route before roles are looked at.
    enum Access {
        SIGNED_IN,
        ANYONE
    }
}
