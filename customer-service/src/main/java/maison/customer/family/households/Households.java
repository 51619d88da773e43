package maison.customer.family.households;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.customer.SqlArray;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the rows that [HouseholdProjection] writes.
@Singleton
public final class Households {

    /// Somebody who lives there.
    @Schema(name = "HouseholdMember")
    public record Member(UUID customerId, Instant since) {}

    private final Jdbi jdbi;

    Households(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Who lives in a household, who joined first first; nobody if there is no such household.
    public List<Member> members(UUID household) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select customer_id, since from household_members
                                where household_id = :household order by since, customer_id
                                """)
                        .bind("household", household)
                        .map((row, _) ->
                                new Member(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                        .list());
    }

    /// Where a customer lives, if they are known to live with somebody.
    public Optional<UUID> of(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select household_id from household_members
                                where customer_id = any((select person_ids(:customer))::uuid[])
                                order by customer_id <> :customer, since, household_id limit 1
                                """)
                        .bind("customer", customer)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /// Whether two customers live together.
    public boolean together(UUID one, UUID other) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select exists (
                                    select from household_members a
                                    join household_members b using (household_id)
                                    where a.customer_id = any((select person_ids(:one))::uuid[])
                                      and b.customer_id = any((select person_ids(:other))::uuid[]))
                                """)
                        .bind("one", one)
                        .bind("other", other)
                        .mapTo(Boolean.class)
                        .one());
    }

    /// Where these customers live; who lives in no household is missing.
    public static Map<UUID, UUID> of(Handle handle, List<UUID> customers) {
        var homes = new HashMap<UUID, UUID>();
        handle.createQuery(
                        """
                        select customer_id, household_id from household_members
                        where customer_id = any(:customers)
                        """)
                .bind("customers", SqlArray.of(handle, "uuid", customers))
                .map((row, _) ->
                        Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(each -> homes.put(each.getKey(), each.getValue()));
        return homes;
    }
}
