package maison.customer.lifecycle.staying;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.lifecycle.journeys.Walks;
import maison.customer.lifecycle.journeys.Walks.Person;
import maison.customer.lifecycle.staying.Tally.Cell;
import maison.customer.lifecycle.staying.Trail.Stay;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Counts ways anew: those of some people as they are written down, and as they are.
@Singleton
public final class Recount {

    // Few were ever merged, and only they are looked up.
    private static final String PERSONS =
            """
            select a.person, p.registered_at,
                case when exists (select from profiles m where m.merged_into = a.person)
                    then ids_under(a.person) else array[a.person] end as ids
            from (select distinct case when m.merged_into is null then id else person_of(id) end
                      as person
                  from unnest(cast(:ids as uuid[])) as id
                  left join profiles m on m.customer_id = id) a
            left join profiles p on p.customer_id = a.person and p.erased_at is null
            """;

    private static final String STORED =
            """
            select * from stage_entries where person_id = any(cast(:ids as uuid[]))
            order by person_id, entered_at
            """;

    private static final String DUE =
            """
            select person_id from stage_entries where next_at <= :now order by next_at limit :limit
            """;

    /// What changed.
    ///
    /// @param before as it is written down; only of those for whom it is not so any more
    public record Change(List<Trail> before, List<Trail> after) {

        static final Change NONE = new Change(List.of(), List.of());

        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /// What is to be added to the numbers.
        public Map<Cell, Integer> tally() {
            return Tally.between(before, after);
        }
    }

    private final Walks walks;

    Recount(Walks walks) {
        this.walks = walks;
    }

    /// People whose stage is over by the time alone.
    public List<UUID> due(Handle handle, Instant now, int limit) {
        return handle.createQuery(DUE)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// How the ways of some people stand, against how they are written down. Nothing is written.
    ///
    /// @param customers by any of their ids
    public Change of(Handle handle, Collection<UUID> customers, Instant now) {
        if (customers.isEmpty()) {
            return Change.NONE;
        }
        var asked = SqlArray.of(handle, "uuid", List.copyOf(customers));
        var present = new ArrayList<Person>();
        var ids = new ArrayList<UUID>(customers);
        handle.createQuery(PERSONS)
                .bind("ids", asked)
                .map((row, _) -> person(row, present, ids))
                .list();
        var before = stored(handle, ids);
        var after = new LinkedHashMap<UUID, Trail>();
        walks.of(handle, present)
                .forEach((id, way) -> {
                    var trail = Trail.of(id, way.store(), way.walk(), now);
                    // Who begins later than now, by a clock that is ahead, is in no stage yet.
                    if (!trail.stays().isEmpty() && !trail.equals(before.get(id))) {
                        after.put(id, trail);
                    }
                });
        var same = new ArrayList<UUID>();
        for (Person each : present) {
            if (!after.containsKey(each.id()) && before.containsKey(each.id())) {
                same.add(each.id());
            }
        }
        same.forEach(before::remove);
        return new Change(List.copyOf(before.values()), List.copyOf(after.values()));
    }

    // Adds to the people who there are, and to all ids under which something may be written down.
    private static UUID person(ResultSet row, List<Person> present, List<UUID> ids)
            throws SQLException {
        UUID id = row.getObject("person", UUID.class);
        var own = Arrays.asList((UUID[]) row.getArray("ids").getArray());
        ids.addAll(own);
        var registered = row.getObject("registered_at", OffsetDateTime.class);
        if (registered != null) {
            present.add(new Person(id, own, registered.toInstant()));
        }
        return id;
    }

    private static Map<UUID, Trail> stored(Handle handle, List<UUID> ids) {
        var trails = new LinkedHashMap<UUID, Trail>();
        handle.createQuery(STORED)
                .bind("ids", SqlArray.of(handle, "uuid", ids))
                .map((row, _) ->
                        trails.merge(
                                row.getObject("person_id", UUID.class), stored(row), Recount::and))
                .list();
        return trails;
    }

    private static Trail stored(ResultSet row) throws SQLException {
        var stay =
                new Stay(
                        row.getString("stage"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        instant(row, "left_at"),
                        row.getString("next_stage"));
        return new Trail(
                row.getObject("person_id", UUID.class),
                row.getString("store_id"),
                instant(row, "next_at"),
                List.of(stay));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    // The last stay is the one that says when it ends.
    private static Trail and(Trail earlier, Trail later) {
        var stays = new ArrayList<>(earlier.stays());
        stays.addAll(later.stays());
        return new Trail(earlier.person(), later.store(), later.nextAt(), stays);
    }
}
