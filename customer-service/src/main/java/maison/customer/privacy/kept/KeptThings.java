package maison.customer.privacy.kept;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Reads the rows that [KeptProjection] writes.
@Singleton
public final class KeptThings {

    private final Jdbi jdbi;

    KeptThings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What sorts of things were ever kept of a customer, such as `notes`; also after erasure.
    public List<String> of(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select distinct what from kept_things
                                where customer_id = any((select person_ids(:customer))::uuid[])
                                order by what
                                """)
                        .bind("customer", customer)
                        .mapTo(String.class)
                        .list());
    }
}
