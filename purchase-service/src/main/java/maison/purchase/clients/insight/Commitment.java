package maison.purchase.clients.insight;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A client's yes: what they decided on, and when.
///
/// @param id of the sale, order, layaway or job
/// @param at when they had decided
/// @param categories of the goods, where they have any
/// @param asked when they were told a price or had goods laid away; null for what was just bought
record Commitment(UUID id, Kind kind, Instant at, Set<String> categories, @Nullable Instant asked) {

    Commitment {
        categories = Set.copyOf(categories);
    }

    /// What was decided on, and by what the decision is known to have begun.
    enum Kind {
        SALE("visit"),

        /// From the quote to the acceptance: what comes after is making.
        ORDER("quote"),

        /// From the opening to the first pick-up: until then the client may still let go.
        LAYAWAY("layaway"),

        /// From the first estimate to the first yes.
        JOB("estimate");

        private final String beginning;

        Kind(String beginning) {
            this.beginning = beginning;
        }

        /// What `asked` was.
        String beginning() {
            return beginning;
        }
    }
}
