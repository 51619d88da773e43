package maison.customer.profile;

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
import maison.customer.customer.ExternalReference;
import maison.customer.customer.Field;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.Sealed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the tables that [ProfileProjection] fills.
@Singleton
public final class Profiles {

    private static final TypeReference<Map<Field, Sealed>> SEALED = new TypeReference<>() {};
    private static final TypeReference<List<ExternalReference>> REFERENCES =
            new TypeReference<>() {};

    private final Jdbi jdbi;

    Profiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// One customer's row; present also for an erased one.
    public Optional<ProfileRow> find(UUID customer) {
        return findAll(List.of(customer)).stream().findFirst();
    }

    /// Several customers' rows in the order of their ids; who is not known is left out.
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

    static List<ProfileRow> findAll(Handle handle, Collection<UUID> customers) {
        return handle.createQuery(
                        """
                        select p.*, (
                            select json_agg(json_build_object('system', system, 'value', value)
                                            order by system, value)
                            from external_references r where r.customer_id = p.customer_id
                        ) as refs
                        from profiles p where customer_id = any(:ids) order by customer_id
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
                erasedAt == null ? null : erasedAt.toInstant());
    }
}
