package maison.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import maison.customer.identity.person.PersonReader;
import org.jspecify.annotations.Nullable;

/// Whose telephone numbers are written without a country: the store's, as the request says, else
/// the house's.
@Singleton
public final class Region {

    @ConfigMapping(prefix = "maison.region")
    interface Config {

        /// ISO 3166, such as `GB`.
        @WithDefault("GB")
        String usual();
    }

    private final Config config;
    private final Clock clock;

    Region(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /// The region to read numbers in.
    public String or(@Nullable String asked) {
        return asked == null || asked.isBlank() ? config.usual() : asked;
    }

    /// A reader for one request.
    public PersonReader reader(@Nullable String asked) {
        // Nobody is born tomorrow, in whichever zone; the latest date on earth is the fair limit.
        return new PersonReader(
                or(asked), LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
    }
}
