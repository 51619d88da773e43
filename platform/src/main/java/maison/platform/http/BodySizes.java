package maison.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/// How large the bodies of requests may be.
@ConfigMapping(prefix = "maison.bodies")
public interface BodySizes {

    /// The most that an address takes.
    MemorySize max();

    /// Addresses that take more, by their path.
    Map<String, MemorySize> larger();
}
