package maison.customer.family.relations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads and opens the rows that [RelationProjection] writes.
@Singleton
public final class RelationList {

    private static final String OF_CUSTOMER =
            """
            select * from relations
            where (customer_id = any((select person_ids(:customer))::uuid[])
                or (:inverse and other_id = any((select person_ids(:customer))::uuid[])))
              and (relation_id, customer_id) > (:afterRelation, :afterCustomer)
            order by relation_id, customer_id limit :limit
            """;

    private static final String BETWEEN =
            """
            select * from relations
            where (customer_id = any((select person_ids(:one))::uuid[])
                    and other_id = any((select person_ids(:other))::uuid[]))
               or (customer_id = any((select person_ids(:other))::uuid[])
                    and other_id = any((select person_ids(:one))::uuid[]))
            """;

    private record Place(UUID relation, UUID customer) {

        private static final Place START = new Place(new UUID(0, 0), new UUID(0, 0));

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 2);
            try {
                return key == null
                        ? START
                        : new Place(UUID.fromString(key.get(0)), UUID.fromString(key.get(1)));
            } catch (IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private final Jdbi jdbi;
    private final Vault vault;

    RelationList(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /// A customer's relations as that customer has them.
    ///
    /// @param inverse whether those that stand on others' records are among them
    public Page<RelationView> of(
            UUID customer, boolean inverse, @Nullable String after, int limit) {
        Place place = Place.read(after);
        List<RelationRow> rows =
                jdbi.withHandle(handle ->
                        handle.createQuery(OF_CUSTOMER)
                                .bind("customer", customer)
                                .bind("inverse", inverse)
                                .bind("afterRelation", place.relation())
                                .bind("afterCustomer", place.customer())
                                .bind("limit", limit + 1)
                                .map((row, _) -> RelationRow.read(row))
                                .list());
        var page = Page.of(rows, limit, row -> Cursor.of(row.relationId(), row.customerId()));
        return new Page<>(views(customer, page.items()), page.next());
    }

    /// Whether a relation between these two says that they may be one household.
    public boolean areFamily(UUID one, UUID other) {
        List<RelationRow> rows =
                jdbi.withHandle(handle ->
                        handle.createQuery(BETWEEN)
                                .bind("one", one)
                                .bind("other", other)
                                .map((row, _) -> RelationRow.read(row))
                                .list());
        return views(one, rows).stream().anyMatch(view -> view.kind().isFamily());
    }

    private List<RelationView> views(UUID customer, List<RelationRow> rows) {
        Map<UUID, SubjectKey> keys = keysOf(rows);
        Set<UUID> own = rows.isEmpty() ? Set.of() : idsOf(customer);
        var views = new ArrayList<RelationView>();
        for (RelationRow row : rows) {
            open(row, keys)
                    .map(words ->
                            own.contains(row.customerId())
                                    ? RelationView.entered(row, words)
                                    : RelationView.inverse(row, words))
                    .ifPresent(views::add);
        }
        return views;
    }

    private Set<UUID> idsOf(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select unnest(person_ids(:customer))")
                        .bind("customer", customer)
                        .mapTo(UUID.class)
                        .set());
    }

    private Map<UUID, SubjectKey> keysOf(List<RelationRow> rows) {
        Set<UUID> wanted = new HashSet<>();
        rows.forEach(row -> {
            wanted.add(row.customerId());
            wanted.add(row.otherKey());
        });
        return wanted.isEmpty() ? Map.of() : vault.keysOf(wanted);
    }

    /// Empty if one of the two was erased since the row was read.
    private static Optional<RelationWords> open(RelationRow row, Map<UUID, SubjectKey> keys) {
        var customer = keys.get(row.customerId());
        var other = keys.get(row.otherKey());
        return customer == null || other == null
                ? Optional.empty()
                : Optional.of(RelationWords.open(customer, other, row.words()));
    }
}
