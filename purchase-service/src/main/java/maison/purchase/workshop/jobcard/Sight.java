package maison.purchase.workshop.jobcard;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// How much of a job somebody may see.
public enum Sight {

    /// The store: everything.
    STORE,

    /// Who counts: everything but the client's own words.
    FIGURES,

    /// The bench: no amounts, declared values among them.
    BENCH,

    /// The client: their own job without what staff write for each other.
    CLIENT;

    private static final List<String> STORE_ROLES =
            List.of(Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN);

    /// What a caller may see: an artisan who is also an associate sees what associates do.
    public static Sight of(Caller caller) {
        if (caller.has(Roles.CLIENT)) {
            return CLIENT;
        }
        if (STORE_ROLES.stream().anyMatch(caller::has)) {
            return STORE;
        }
        return caller.has(Roles.ANALYST) ? FIGURES : BENCH;
    }

    /// What holds an amount; null where none may be seen.
    <T> @Nullable T amount(@Nullable T value) {
        return this == BENCH ? null : value;
    }

    /// What staff write for each other; null where it may not be seen.
    <T> @Nullable T internal(Supplier<@Nullable T> value) {
        return this == CLIENT ? null : value.get();
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
