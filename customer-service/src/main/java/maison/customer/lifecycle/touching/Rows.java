package maison.customer.lifecycle.touching;

import java.util.List;
import maison.customer.lifecycle.touchpoint.Touchpoint;
import maison.platform.eventstore.Write;

/// Touchpoints as rows of either of their tables.
final class Rows {

    private static final String COLUMNS =
            """
            (touchpoint_id, customer_id, at, kind, quiet, source, source_id, sale_id, store_id,
                detail, amount, currency, points)
            """;

    private static final String VALUES =
            """
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::bool[], ?::text[],
                    ?::text[], ?::uuid[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::bigint[])
                as t(id, customer, at, kind, quiet, source, source_id, sale, store, detail, amount,
                    currency, points)
            """;

    /// Own events come once; a rebuild begins with an empty table.
    static final String OWN = "insert into touchpoints " + COLUMNS + " select * " + VALUES;

    /// The same may be told again, and of somebody who was erased meanwhile.
    static final String HEARD =
            "insert into heard_touchpoints "
                    + COLUMNS
                    + """
                    select t.id, case when e.customer_id is null then t.customer end, t.at, t.kind,
                        t.quiet, t.source, t.source_id, t.sale, t.store, t.detail, t.amount,
                        t.currency, t.points
                    """
                    + VALUES
                    + " left join erasures e on e.customer_id = t.customer"
                    + " on conflict (touchpoint_id) do nothing";

    private Rows() {}

    static List<Write> insert(String sql, List<Touchpoint> touchpoints) {
        return Write.ofRows(
                sql,
                touchpoints,
                Touchpoint::id,
                Touchpoint::customerId,
                Touchpoint::at,
                each -> each.kind().json(),
                each -> each.kind().quiet(),
                Touchpoint::source,
                Touchpoint::sourceId,
                Touchpoint::saleId,
                Touchpoint::storeId,
                Touchpoint::detail,
                each -> each.amount() == null ? null : each.amount().getAmount(),
                each -> each.amount() == null ? null : each.amount().getCurrencyUnit().getCode(),
                Touchpoint::points);
    }
}
