package maison.purchase.tracking.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// How status links are made.
@ConfigMapping(prefix = "maison.status")
public interface StatusConfig {

    /// A Tink MAC keyset in JSON; links are signed by its primary key and good for all of them.
    Path keyFile();

    /// The house's address as clients know it, which is the gateway's.
    URI publicUrl();

    /// How long a new link is good.
    @WithDefault("180d")
    Duration linksLast();
}
