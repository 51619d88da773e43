package maison.customer.lifecycle.touching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Write;
import org.jdbi.v3.core.Handle;

/// Writes what was heard. Each row is keyed by what it is about and whose a sale is by a number
/// that only grows, so neither order nor repetition matters. A few statements for a batch.
final class HeardTables {

    // Locks the sale also where nothing is newer: of two batches about it the second sees the
    // first.
    private static final String OWNERS =
            """
            insert into heard_sales as s (sale_id, customer_id, ownership)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[])
            on conflict (sale_id) do update
            set customer_id = excluded.customer_id, ownership = excluded.ownership
            where s.ownership < excluded.ownership
            """;

    private static final String SETTLE =
            """
            update heard_touchpoints t
            set customer_id = case when e.customer_id is null then s.customer_id end
            from heard_sales s left join erasures e on e.customer_id = s.customer_id
            where s.sale_id = any(?::uuid[]) and s.ownership >= 0 and t.sale_id = s.sale_id
              and t.kind in ('sale', 'return')
              and t.customer_id is distinct from
                  case when e.customer_id is null then s.customer_id end
            """;

    // Whose way through the stages is another because of these sales: asked before they change
    // hands and after.
    private static final String MARK_OWNERS =
            """
            insert into journey_marks (customer_id)
            select distinct customer_id from heard_touchpoints
            where sale_id = any(?::uuid[]) and kind in ('sale', 'return')
              and customer_id is not null
            """;

    private static final String MARK =
            "insert into journey_marks (customer_id) select distinct unnest(?::uuid[])";

    /// What happened to somebody who was erased is nobody's.
    static final String FORGET =
            "update heard_touchpoints set customer_id = null where customer_id = any(?::uuid[])";

    private HeardTables() {}

    static void write(Handle handle, Heard heard) {
        var owners = List.copyOf(heard.owners().values());
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        OWNERS,
                        owners,
                        Ownership::saleId,
                        Ownership::customerId,
                        Ownership::number));
        List<UUID> sales = owners.stream().map(Ownership::saleId).toList();
        writes.addAll(Write.ofRows(MARK_OWNERS, sales, each -> each));
        writes.addAll(Rows.insert(Rows.HEARD, List.copyOf(heard.touchpoints().values())));
        writes.addAll(Write.ofRows(SETTLE, sales, each -> each));
        writes.addAll(Write.ofRows(MARK_OWNERS, sales, each -> each));
        writes.addAll(Write.ofRows(MARK, heard.visitors(), each -> each));
        if (!writes.isEmpty()) {
            Write.send(handle.getConnection(), writes, false);
        }
    }
}
