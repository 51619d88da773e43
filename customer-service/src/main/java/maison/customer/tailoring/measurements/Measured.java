package maison.customer.tailoring.measurements;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Who was ever measured, erased or not.
@Singleton
public final class Measured {

    private final Jdbi jdbi;

    Measured(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Whether there were measurements of this customer.
    public boolean ever(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select exists (
                                    select from measured_customers where customer_id = any((select person_ids(:customer))::uuid[]))
                                """)
                        .bind("customer", customer)
                        .mapTo(Boolean.class)
                        .one());
    }
}
