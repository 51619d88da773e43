package maison.customer.crm.conflicts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.crm.conflict.Theirs;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads and opens the rows that [ConflictProjection] writes.
@Singleton
public final class ConflictList {

    /// A conflict that waits, without what either side says.
    @Schema(name = "CrmConflict")
    public record Conflict(
            UUID conflictId,
            UUID customerId,
            @Schema(examples = "salesforce") String system,
            @Schema(examples = "phones") Field field,
            @Schema(description = "When it was changed there") Instant changedAt,
            Instant keptAt) {}

    /// Where to go on.
    public record Place(Instant keptAt, UUID conflictId) {}

    private record Row(Conflict conflict, Theirs theirs) {}

    private final Jdbi jdbi;
    private final CustomerKeys keys;

    ConflictList(Jdbi jdbi, CustomerKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /// What waits, the oldest first.
    public List<Conflict> find(
            @Nullable String system, @Nullable UUID customer, @Nullable Place after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from crm_conflicts
                                where (:system::text is null or system = :system)
                                  and (:customer::uuid is null
                                       or customer_id = any((select person_ids(:customer::uuid))::uuid[]))
                                  and (:at::timestamptz is null or (kept_at, conflict_id) > (:at::timestamptz, :id::uuid))
                                order by kept_at, conflict_id limit :limit
                                """)
                        .bind("system", system)
                        .bind("customer", customer)
                        .bind("at", after == null ? null : after.keptAt().atOffset(ZoneOffset.UTC))
                        .bind("id", after == null ? null : after.conflictId())
                        .bind("limit", limit)
                        .map((row, _) -> row(row).conflict())
                        .list());
    }

    /// One that waits.
    public Optional<Conflict> find(UUID conflict) {
        return stored(conflict).map(Row::conflict);
    }

    /// What the other system says: the field alone, empty if it cleared it. Nothing if it does not
    /// wait any more, or the customer was erased.
    public Optional<Person> theirs(UUID conflict) {
        return stored(conflict)
                .flatMap(row ->
                        keys.opening(row.conflict().customerId())
                                .map(key -> opened(key, row.theirs())));
    }

    /// What another system said, in the clear.
    public static Person opened(SubjectKey key, Theirs theirs) {
        var value = theirs.value();
        return value == null
                ? Person.NOBODY.with(Field.LANGUAGE, theirs.language())
                : PersonSeal.open(key, Map.of(theirs.field(), value), null);
    }

    /// The fields of customers that wait for a decision between a system and us.
    public Map<UUID, Set<Field>> waiting(String system, Collection<UUID> customers) {
        var waiting = new HashMap<UUID, Set<Field>>();
        jdbi.useHandle(handle ->
                handle.createQuery(
                                """
                                select * from crm_conflicts
                                where customer_id = any(:ids) and system = :system
                                """)
                        .bind("ids", customers.toArray(UUID[]::new))
                        .bind("system", system)
                        .map((row, _) -> row(row).conflict())
                        .forEach(each ->
                                waiting.computeIfAbsent(
                                                each.customerId(), _ -> EnumSet.noneOf(Field.class))
                                        .add(each.field())));
        return waiting;
    }

    private Optional<Row> stored(UUID conflict) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from crm_conflicts where conflict_id = :id")
                        .bind("id", conflict)
                        .map((row, _) -> row(row))
                        .findOne());
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getObject("conflict_id", UUID.class);
        var field = Field.named(row.getString("field")).orElseThrow();
        var value = row.getString("value");
        var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new Row(
                new Conflict(
                        id,
                        row.getObject("customer_id", UUID.class),
                        row.getString("system"),
                        field,
                        changedAt,
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()),
                new Theirs(
                        id,
                        field,
                        value == null ? null : new Sealed(value),
                        row.getString("language"),
                        changedAt));
    }
}
