package maison.platform.persons;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Which ids are one person, as far as customer-service has told. A service that wants to know has
/// the table `customer_merges` and the function `person_ids` over it; its SQL says `customer_id =
/// any(person_ids(:customer))`.
///
/// Whatever was told keeps the id that it was told with. So nothing moves when customers are merged
/// or separated, and in which order that and everything else becomes known makes no difference.
@Singleton
public final class Persons {

    private final Jdbi jdbi;

    Persons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All ids of the person who has this one; mostly no other.
    public Set<UUID> idsOf(UUID customer) {
        return jdbi.withHandle(handle -> idsOf(handle, customer));
    }

    /// The same within the caller's transaction.
    public static Set<UUID> idsOf(Handle handle, UUID customer) {
        List<UUID> ids =
                handle.createQuery("select unnest(person_ids(:customer))")
                        .bind("customer", customer)
                        .mapTo(UUID.class)
                        .list();
        return Set.copyOf(ids);
    }

    /// Whether both are given and are the same person.
    public boolean areOne(@Nullable UUID one, @Nullable UUID other) {
        return one != null && other != null && (one.equals(other) || idsOf(one).contains(other));
    }
}
