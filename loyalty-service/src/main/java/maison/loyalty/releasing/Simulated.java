package maison.loyalty.releasing;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Looks for what shows what a draft does.
@Singleton
class Simulated {

    private static final String ENDED =
            """
            select simulation_id from programme_simulations
            where draft_id = :draft and hash = :hash and state = 'done'
              and (replayed_from is null or replayed_from <= as_of - interval '30 days')
            order by started_at desc limit 1
            """;

    private final Jdbi jdbi;

    Simulated(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The latest simulation of exactly these rules that ended; null if none did. One of a few days
    /// shows too little.
    @Nullable UUID latest(UUID draft, String hash) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ENDED)
                        .bind("draft", draft)
                        .bind("hash", hash)
                        .mapTo(UUID.class)
                        .findOne()
                        .orElse(null));
    }
}
