package maison.customer.identity.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.identity.joined.Join;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.Sealed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the tables that [ProfileProjection] fills.
@Singleton
public final class Profiles {

    private static final TypeReference<Map<Field, Sealed>> SEALED = new TypeReference<>() {};
    private static final TypeReference<Map<Field, List<Shown.Step>>> SHOWN =
            new TypeReference<>() {};
    private static final TypeReference<List<ExternalReference>> REFERENCES =
            new TypeReference<>() {};

    private final Jdbi jdbi;

    Profiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The row of the person whom an id stands for, which for a merged one is the survivor's;
    /// present also for somebody erased.
    public Optional<ProfileRow> find(UUID customer) {
        var row = own(customer);
        while (row.isPresent() && row.get().mergedInto() != null) {
            row = own(row.get().mergedInto());
        }
        return row;
    }

    /// The row of the id itself, as if nothing had ever been merged.
    public Optional<ProfileRow> own(UUID customer) {
        return findAll(List.of(customer)).stream().findFirst();
    }

    /// Every id that stands for the same person: the survivor's first, then in the order in which
    /// they came to it.
    public List<UUID> idsOf(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select unnest(person_ids(:customer))")
                        .bind("customer", customer)
                        .mapTo(UUID.class)
                        .list());
    }

    /// An id and every one that came to the person by way of it.
    public List<UUID> idsUnder(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select unnest(ids_under(:customer))")
                        .bind("customer", customer)
                        .mapTo(UUID.class)
                        .list());
    }

    /// How the ids of a person were joined; nothing for somebody who was never merged.
    public List<Join> joinsOf(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select customer_id, merged_into, merged_at from profiles
                                where merged_into is not null
                                  and customer_id = any((select person_ids(:customer))::uuid[])
                                """)
                        .bind("customer", customer)
                        .map((row, _) ->
                                new Join(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list());
    }

    /// The rows of several ids themselves in the order of their ids; who is not known is left out.
    public List<ProfileRow> findAll(Collection<UUID> customers) {
        return jdbi.withHandle(handle -> findAll(handle, customers));
    }

    /// Which customers another system's numbers stand for.
    public Map<ExternalReference, UUID> byReference(Collection<ExternalReference> references) {
        return jdbi.withHandle(handle -> byReference(handle, references));
    }

    /// Which of these customers are erased; who was never registered is missing from the answer.
    public static Map<UUID, Boolean> erased(Handle handle, Collection<UUID> customers) {
        var erased = new HashMap<UUID, Boolean>();
        handle.createQuery(
                        """
                        select customer_id, erased_at is not null
                        from profiles where customer_id = any(:ids)
                        """)
                .bind("ids", SqlArray.of(handle, "uuid", List.copyOf(customers)))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))
                .forEach(each -> erased.put(each.getKey(), each.getValue()));
        return erased;
    }

    // The ids come by a select of their own, so that the plan does not depend on how many they are
    // and is kept: to make it took five times as long as to follow it.
    static List<ProfileRow> findAll(Handle handle, Collection<UUID> customers) {
        return handle.createQuery(
                        """
                        select p.*, (
                            select json_agg(json_build_object('system', system, 'value', value)
                                            order by system, value)
                            from external_references r
                            where r.customer_id = any(case when j.joined
                                then ids_under(p.customer_id) else array[p.customer_id] end)
                        ) as refs, j.joined
                        from profiles p cross join lateral (
                            select exists (
                                select from profiles a where a.merged_into = p.customer_id) as joined
                        ) j
                        where p.customer_id = any((select :ids)::uuid[]) order by p.customer_id
                        """)
                .bind("ids", SqlArray.of(handle, "uuid", List.copyOf(customers)))
                .map((row, _) -> profile(row))
                .list();
    }

    /// The same over a connection that the caller already holds.
    public static Map<ExternalReference, UUID> byReference(
            Handle handle, Collection<ExternalReference> references) {
        var systems = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var each : references) {
            systems.add(each.system());
            values.add(each.value());
        }
        var found = new HashMap<ExternalReference, UUID>();
        handle.createQuery(
                        """
                        select r.system, r.value, r.customer_id
                        from unnest(:systems, :values) as asked(system, value)
                        join external_references r using (system, value)
                        """)
                .bind("systems", SqlArray.of(handle, "text", systems))
                .bind("values", SqlArray.of(handle, "text", values))
                .map((row, _) ->
                        Map.entry(
                                new ExternalReference(row.getString(1), row.getString(2)),
                                row.getObject(3, UUID.class)))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private static ProfileRow profile(ResultSet row) throws SQLException {
        var references = row.getString("refs");
        var erasedAt = row.getObject("erased_at", OffsetDateTime.class);
        return new ProfileRow(
                row.getObject("customer_id", UUID.class),
                row.getInt("version"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                references == null ? List.of() : EventJson.read(references, REFERENCES),
                row.getString("language"),
                EventJson.read(row.getString("sealed"), SEALED),
                erasedAt == null ? null : erasedAt.toInstant(),
                row.getObject("merged_into", UUID.class),
                new Shown(EventJson.read(row.getString("shown"), SHOWN)),
                row.getBoolean("joined"));
    }
}
