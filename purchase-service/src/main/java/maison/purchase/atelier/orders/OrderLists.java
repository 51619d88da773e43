package maison.purchase.atelier.orders;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.purchase.Parameters;
import maison.purchase.TimeCursor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads the tables of `projections/bespoke_orders.sql`.
@Singleton
final class OrderLists {

    /// Whose orders, or which store's; at least one of the two.
    record Filter(@Nullable UUID customer, @Nullable String store, @Nullable String state) {}

    /// Where a page of late orders starts: after this one.
    record LateStart(LocalDate promised, UUID id) {

        static final LateStart LATEST = new LateStart(LocalDate.of(1, 1, 1), new UUID(0, 0));

        /// The place that a client gives back as `after`.
        static LateStart read(@Nullable String after) {
            List<String> key = Cursor.read(after, 2);
            if (key == null) {
                return LATEST;
            }
            try {
                return new LateStart(
                        Parameters.dayOfCursor(key.getFirst()), UUID.fromString(key.getLast()));
            } catch (IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private static final String COLUMNS =
            """
            o.order_id, o.customer_id, o.store_id, o.zone, o.product_type, o.state, o.stage,
            o.promised_date, o.quoted_at, o.currency, o.total, o.paid
            """;

    private static final String LATE =
            "select "
                    + COLUMNS
                    + """
                    from bespoke_orders o
                    join unnest(:zones::text[], :days::date[]) as z(zone, today) on z.zone = o.zone
                    where o.store_id = :store and o.state = 'making'
                      and o.promised_date < z.today
                      and (o.promised_date, o.order_id) > (:promised, :id)
                    order by o.promised_date, o.order_id limit :limit
                    """;

    private static final String ALTERATIONS =
            """
            select a.*, o.product_type
            from bespoke_alterations a join bespoke_orders o on o.order_id = a.order_id
            where a.customer_id = any((select person_ids(:customer))::uuid[])
              and (:kind::text is null or a.kind = :kind)
              and (a.occurred_at, a.alteration_id) < (:at, :id)
            order by a.occurred_at desc, a.alteration_id desc limit :limit
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    OrderLists(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Orders, the newest quote first.
    List<OrderItem> of(Filter filter, TimeCursor start, int limit, boolean amounts) {
        String sql =
                "select "
                        + COLUMNS
                        + " from bespoke_orders o where "
                        + (filter.customer() == null
                                ? ""
                                : "o.customer_id = any((select person_ids(:customer))::uuid[]) and ")
                        + (filter.store() == null ? "" : "o.store_id = :store and ")
                        + (filter.state() == null ? "" : "o.state = :state and ")
                        + "(o.quoted_at, o.order_id) < (:at, :id)"
                        + " order by o.quoted_at desc, o.order_id desc limit :limit";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql);
            bindIfGiven(query, "customer", filter.customer());
            bindIfGiven(query, "store", filter.store());
            bindIfGiven(query, "state", filter.state());
            return query.bind("at", start.at().atOffset(ZoneOffset.UTC))
                    .bind("id", start.id())
                    .bind("limit", limit)
                    .map((row, _) -> item(row, amounts))
                    .list();
        });
    }

    private static void bindIfGiven(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.bind(name, value);
        }
    }

    /// Orders in work whose promised day has passed where they are made, the longest late first.
    List<OrderItem> late(String store, LateStart start, int limit, boolean amounts) {
        return jdbi.withHandle(handle -> {
            // The days are counted by our own rules of zones, as everywhere else, not the
            // database's.
            List<String> zones = zonesOf(handle, store);
            String[] days =
                    zones.stream().map(zone -> today(zone).toString()).toArray(String[]::new);
            return handle.createQuery(LATE)
                    .bind("zones", zones.toArray(String[]::new))
                    .bind("days", days)
                    .bind("store", store)
                    .bind("promised", start.promised())
                    .bind("id", start.id())
                    .bind("limit", limit)
                    .map((row, _) -> item(row, amounts))
                    .list();
        });
    }

    private static List<String> zonesOf(Handle handle, String store) {
        return handle.createQuery(
                        """
                        select distinct zone from bespoke_orders
                        where store_id = :store and state = 'making'
                        """)
                .bind("store", store)
                .mapTo(String.class)
                .list();
    }

    /// What was altered on a client's pieces, newest first.
    List<AlterationItem> alterations(
            UUID customer, @Nullable String kind, TimeCursor start, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALTERATIONS)
                        .bind("customer", customer)
                        .bind("kind", kind)
                        .bind("at", start.at().atOffset(ZoneOffset.UTC))
                        .bind("id", start.id())
                        .bind("limit", limit)
                        .map((row, _) -> alteration(row))
                        .list());
    }

    private LocalDate today(String zone) {
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    private OrderItem item(ResultSet row, boolean amounts) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        LocalDate promised = row.getObject("promised_date", LocalDate.class);
        String state = row.getString("state");
        LocalDate today = today(row.getString("zone"));
        long daysLate =
                promised == null || !state.equals("making")
                        ? 0
                        : Math.max(0, ChronoUnit.DAYS.between(promised, today));
        return new OrderItem(
                row.getObject("order_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("store_id"),
                row.getString("product_type"),
                state,
                row.getString("stage"),
                row.getObject("quoted_at", OffsetDateTime.class).toInstant(),
                promised,
                daysLate,
                amounts ? Money.of(currency, row.getBigDecimal("total")) : null,
                amounts ? Money.of(currency, row.getBigDecimal("paid")) : null);
    }

    private static AlterationItem alteration(ResultSet row) throws SQLException {
        BigDecimal change = row.getBigDecimal("change");
        return new AlterationItem(
                row.getObject("order_id", UUID.class),
                row.getObject("alteration_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("product_type"),
                row.getString("kind"),
                row.getString("part"),
                change.toPlainString(),
                row.getString("unit"),
                row.getString("stage"),
                row.getObject("appointment_id", UUID.class),
                row.getObject("measurement_set_id", UUID.class),
                row.getObject("measurement_set_version", Integer.class));
    }
}
