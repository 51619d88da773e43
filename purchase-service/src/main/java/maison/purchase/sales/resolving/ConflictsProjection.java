package maison.purchase.sales.resolving;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.sales.conflict.ConflictEvent;
import maison.purchase.sales.conflict.ConflictEvent.ConflictEased;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictEvent.ConflictResolved;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/conflicts.sql`.
///
/// Conflicts are rare, so each event is a statement of its own, in log order.
@Singleton
final class ConflictsProjection implements WritingProjection {

    private static final String FOUND =
            """
            insert into conflicts as c (conflict_id, kind, subject, store_id, occurred_at, acts,
                                        currency, amount, state)
            select id, kind, subject, store, at, acts::uuid[], currency, amount, 'open'
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                        ?::text[], ?::numeric[])
                 as f(id, kind, subject, store, at, acts, currency, amount)
            on conflict (conflict_id) do update
            set acts = array(select distinct unnest(c.acts || excluded.acts)),
                currency = coalesce(excluded.currency, c.currency),
                amount = case when c.state = 'open' and c.currency = excluded.currency
                              then c.amount else 0 end + excluded.amount,
                state = 'open', reason = null, resolved_by = null, settled_at = null
            """;

    private static final String EASED =
            """
            update conflicts c
            set amount = greatest(c.amount - coalesce(e.amount, c.amount), 0),
                state = case when e.amount < c.amount then 'open' else 'settled' end,
                settled_at = case when e.amount < c.amount then null else e.at end
            from unnest(?::uuid[], ?::timestamptz[], ?::numeric[]) as e(id, at, amount)
            where c.conflict_id = e.id
            """;

    private static final String RESOLVED =
            """
            update conflicts c
            set state = 'settled', reason = r.reason, resolved_by = r.who, settled_at = r.at,
                amount = case when c.amount is null then null else 0 end
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                 as r(id, reason, who, at)
            where c.conflict_id = r.id
            """;

    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public String ddl() {
        return "projections/conflicts.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var writes = new ArrayList<Write>();
        for (RecordedEvent<?> each : events) {
            if (each.event() instanceof ConflictEvent event) {
                writes.addAll(writes(each.streamId(), event));
            }
        }
        return writes;
    }

    private static List<Write> writes(UUID id, ConflictEvent event) {
        return switch (event) {
            case ConflictFound found ->
                    Write.ofRows(
                            FOUND,
                            List.of(found),
                            _ -> id,
                            each -> each.kind().code(),
                            ConflictFound::subject,
                            ConflictFound::storeId,
                            ConflictFound::occurredAt,
                            each -> array(each.acts()),
                            each -> currency(each.amount()),
                            each -> number(each.amount()));
            case ConflictEased eased ->
                    Write.ofRows(
                            EASED,
                            List.of(eased),
                            _ -> id,
                            ConflictEased::occurredAt,
                            each -> number(each.amount()));
            case ConflictResolved resolved ->
                    Write.ofRows(
                            RESOLVED,
                            List.of(resolved),
                            _ -> id,
                            ConflictResolved::reason,
                            ConflictResolved::resolvedBy,
                            ConflictResolved::occurredAt);
        };
    }

    /// An array in an array, which only goes as text.
    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Object currency(@Nullable Money amount) {
        return amount == null ? null : amount.getCurrencyUnit().getCode();
    }

    private static @Nullable Object number(@Nullable Money amount) {
        return amount == null ? null : amount.getAmount();
    }
}
