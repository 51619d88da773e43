package maison.loyalty.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// Points that were given together and end together: what was kept of a sale, or a grant.
sealed interface Source permits Kept, Granted {

    /// Business order; the id settles what happened at the same instant.
    Comparator<Source> ORDER = Comparator.comparing(Source::at).thenComparing(Source::id);

    /// Spent first: what ends first.
    Comparator<Source> ENDING = Comparator.comparing(Source::expiresAt).thenComparing(Source.ORDER);

    /// The sale or the grant.
    UUID id();

    Instant at();

    /// From when on the points can be used; `at` where there is no waiting time.
    Instant usableFrom();

    /// The first instant at which they are gone.
    Instant expiresAt();

    /// What is left after returns or a withdrawal, not looking at expiry or spending.
    long points();

    /// Whether they wait at first.
    default boolean waits() {
        return usableFrom().isAfter(at());
    }
}
