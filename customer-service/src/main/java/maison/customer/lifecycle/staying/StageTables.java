package maison.customer.lifecycle.staying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.customer.lifecycle.staying.Recount.Change;
import maison.customer.lifecycle.staying.Tally.Cell;
import maison.customer.lifecycle.staying.Trail.Stay;
import maison.platform.eventstore.Write;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes what changed: people's stays, and how many there are of each kind.
final class StageTables {

    private static final String FORGET =
            "delete from stage_entries where person_id = any(?::uuid[])";

    private static final String ENTER =
            """
            insert into stage_entries
                (person_id, entered_at, stage, left_at, next_stage, store_id, next_at)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::timestamptz[],
                ?::text[], ?::text[], ?::timestamptz[])
            """;

    private static final String COUNT =
            """
            insert into stage_stays as s (stage, store_id, entered_on, left_on, next_stage, stays)
            select stage, store_id, entered_on::date, left_on::date, next_stage, stays
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                as t(stage, store_id, entered_on, left_on, next_stage, stays)
            on conflict (left_on, entered_on, stage, next_stage, store_id)
            do update set stays = s.stays + excluded.stays
            """;

    private static final Write TIDY =
            new Write("delete from stage_stays where stays = 0", List.of());

    private record Entry(Trail trail, Stay stay) {}

    private StageTables() {}

    static void write(Handle handle, Change change) {
        var writes = new ArrayList<Write>();
        writes.addAll(Write.ofRows(FORGET, change.before(), Trail::person));
        var entries =
                change.after().stream()
                        .flatMap(
                                trail -> trail.stays().stream().map(stay -> new Entry(trail, stay)))
                        .toList();
        writes.addAll(
                Write.ofRows(
                        ENTER,
                        entries,
                        each -> each.trail().person(),
                        each -> each.stay().entered(),
                        each -> each.stay().stage(),
                        each -> each.stay().left(),
                        each -> each.stay().next(),
                        each -> each.trail().store(),
                        each -> each.stay().left() == null ? each.trail().nextAt() : null));
        List<Map.Entry<Cell, Integer>> cells = List.copyOf(change.tally().entrySet());
        writes.addAll(
                Write.ofRows(
                        COUNT,
                        cells,
                        each -> each.getKey().stage(),
                        each -> each.getKey().store(),
                        each -> each.getKey().enteredOn().toString(),
                        each -> text(each.getKey().leftOn()),
                        each -> each.getKey().next(),
                        Map.Entry::getValue));
        if (!writes.isEmpty()) {
            writes.add(TIDY);
            Write.send(handle.getConnection(), writes, false);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
