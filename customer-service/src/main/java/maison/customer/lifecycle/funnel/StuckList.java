package maison.customer.lifecycle.funnel;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.SqlArray;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds who has been in a stage for longer than is expected.
@Singleton
final class StuckList {

    // Whose stage is over by now is in another one, even if that is not written down yet. Each
    // stage is read along the index, from where it is gone on.
    private static final String STUCK =
            """
            select e.person_id, e.stage, e.entered_at, e.store_id
            from unnest(cast(:stages as text[]), cast(:before as timestamptz[])) as x(stage, before)
            join lateral (
                select * from stage_entries s
                where s.stage = x.stage and s.left_at is null and s.entered_at < x.before
                  and (s.next_at is null or s.next_at > :now)
                  and (cast(:store as text) is null or s.store_id = :store)
                  and (s.entered_at, s.person_id) > (:since, :after)
                order by s.entered_at, s.person_id limit :limit
            ) e on true
            order by e.entered_at, e.person_id limit :limit
            """;

    record Stuck(UUID customer, String stage, Instant since, String store) {}

    /// @param since of the last one seen, who comes no more
    record Place(Instant since, UUID customer) {

        static final Place START = new Place(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));
    }

    private final Jdbi jdbi;

    StuckList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Those who have been there the longest first.
    ///
    /// @param expected days, by stage; only these stages are looked at
    List<Stuck> page(
            Map<String, Integer> expected,
            @Nullable String store,
            Instant now,
            Place after,
            int limit) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var stages = List.copyOf(expected.keySet());
        var before =
                stages.stream()
                        .map(each ->
                                today.minusDays(expected.getOrDefault(each, 0))
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()
                                        .toString())
                        .toList();
        return jdbi.withHandle(handle ->
                handle.createQuery(STUCK)
                        .bind("stages", SqlArray.of(handle, "text", stages))
                        .bind("before", SqlArray.of(handle, "text", before))
                        .bind("now", now)
                        .bind("store", store)
                        .bind("since", after.since())
                        .bind("after", after.customer())
                        .bind("limit", limit)
                        .map((row, _) ->
                                new Stuck(
                                        row.getObject("person_id", UUID.class),
                                        row.getString("stage"),
                                        row.getObject("entered_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("store_id")))
                        .list());
    }
}
