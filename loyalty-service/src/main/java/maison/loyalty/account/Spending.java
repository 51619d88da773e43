package maison.loyalty.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// Points that were used.
record Spending(UUID id, Instant at, long points) {

    static final Comparator<Spending> ORDER =
            Comparator.comparing(Spending::at).thenComparing(Spending::id);
}
