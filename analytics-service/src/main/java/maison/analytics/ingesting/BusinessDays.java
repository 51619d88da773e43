package maison.analytics.ingesting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// Which calendar day a sale belongs to. Changing it takes effect for all sales with a rebuild.
@ConfigMapping(prefix = "maison.analytics.days")
interface BusinessDays {

    /// The zone of stores that are not named below.
    @WithDefault("UTC")
    ZoneId zone();

    /// Zones by store id.
    Map<String, ZoneId> stores();

    default LocalDate of(Instant at, String store) {
        return LocalDate.ofInstant(at, stores().getOrDefault(store, zone()));
    }
}
