package maison.customer.permission.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// How links that clients open without signing in are made.
@ConfigMapping(prefix = "maison.links")
public interface LinkConfig {

    /// A Tink keyset of AES-SIV in JSON; links are sealed by its primary key and good for all.
    Path keyFile();

    /// The house's address as clients know it, which is the gateway's.
    URI publicUrl();

    /// How long a new link to preferences is good.
    @WithDefault("180d")
    Duration last();
}
