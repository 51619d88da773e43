package maison.purchase.instalments.layaways;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.purchase.Parameters;
import maison.purchase.TimeCursor;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Finds layaways of a store or a client, and what is due.
@Singleton
class LayawayLists {

    /// Which layaways; null leaves it open.
    ///
    /// @param status of an open, completed or cancelled one; `overdue` for an open one that is late
    record Filter(@Nullable UUID customer, @Nullable String store, @Nullable String status) {}

    /// Where a page of what is due starts: after this instalment.
    record DueStart(LocalDate dueOn, UUID id, int number) {

        static final DueStart FIRST = new DueStart(LocalDate.of(1, 1, 1), new UUID(0, 0), 0);
        private static final int KEY_PARTS = 3;

        /// The place that a client gives back as `after`.
        static DueStart read(@Nullable String after) {
            List<String> key = Cursor.read(after, KEY_PARTS);
            if (key == null) {
                return FIRST;
            }
            try {
                return new DueStart(
                        Parameters.dayOfCursor(key.getFirst()),
                        UUID.fromString(key.get(1)),
                        Integer.parseInt(key.getLast()));
            } catch (IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private static final String OPEN = "open";
    private static final String OVERDUE = "overdue";
    private static final String LATE =
            "exists (select 1 from layaway_instalments i where i.layaway_id = l.layaway_id"
                    + " and i.awaited and i.late_at <= :now)";

    private static final String DUE =
            """
            select i.*, l.customer_id, l.currency, i.late_at <= :now as overdue,
                   least(i.amount, i.paid_at - l.paid) as missing
            from layaway_instalments i join layaways l using (layaway_id)
            where i.store_id = :store and i.awaited and i.due_on <= :by
              and (i.due_on, i.layaway_id, i.number) > (:due, :id, :number)
            order by i.due_on, i.layaway_id, i.number limit :limit
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    LayawayLists(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Layaways, the newest first.
    List<LayawayItem> of(Filter filter, TimeCursor start, int limit) {
        String sql =
                "select l.*, "
                        + LATE
                        + " as overdue, (select min(i.due_on) from layaway_instalments i"
                        + " where i.layaway_id = l.layaway_id and i.awaited) as next_due"
                        + " from layaways l where "
                        + (filter.customer() == null
                                ? ""
                                : "l.customer_id = any((select person_ids(:customer))::uuid[]) and ")
                        + (filter.store() == null ? "" : "l.store_id = :store and ")
                        + (filter.status() == null ? "" : wanted(filter.status()) + " and ")
                        + "(l.opened_at, l.layaway_id) < (:at, :id)"
                        + " order by l.opened_at desc, l.layaway_id desc limit :limit";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql);
            bindIfGiven(query, "customer", filter.customer());
            bindIfGiven(query, "store", filter.store());
            bindIfGiven(query, "state", isOfOpen(filter.status()) ? null : filter.status());
            return query.bind("now", now())
                    .bind("at", start.at().atOffset(ZoneOffset.UTC))
                    .bind("id", start.id())
                    .bind("limit", limit)
                    .map((row, _) -> item(row))
                    .list();
        });
    }

    // Written out, so that the index on open layaways serves also a plan for any value.
    private static String wanted(String status) {
        if (!isOfOpen(status)) {
            return "l.state = :state";
        }
        return status.equals(OVERDUE) ? "l.state = 'open' and " + LATE : "l.state = 'open'";
    }

    private static boolean isOfOpen(@Nullable String status) {
        return OPEN.equals(status) || OVERDUE.equals(status);
    }

    private static void bindIfGiven(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.bind(name, value);
        }
    }

    /// What is awaited of a store's clients by a day, the first due first.
    List<DueItem> due(String store, LocalDate by, DueStart start, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DUE)
                        .bind("now", now())
                        .bind("store", store)
                        .bind("by", by)
                        .bind("due", start.dueOn())
                        .bind("id", start.id())
                        .bind("number", start.number())
                        .bind("limit", limit)
                        .map((row, _) -> dueItem(row))
                        .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LayawayItem item(ResultSet row) throws SQLException {
        return new LayawayItem(
                row.getObject("layaway_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("store_id"),
                row.getString("state"),
                row.getBoolean("overdue"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                money(row, row.getBigDecimal("total")),
                money(row, row.getBigDecimal("paid")),
                row.getObject("next_due", LocalDate.class));
    }

    private static DueItem dueItem(ResultSet row) throws SQLException {
        return new DueItem(
                row.getObject("layaway_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getInt("number"),
                row.getObject("due_on", LocalDate.class),
                money(row, row.getBigDecimal("amount")),
                money(row, row.getBigDecimal("missing")),
                row.getBoolean("overdue"),
                row.getBoolean("told"));
    }

    private static Money money(ResultSet row, BigDecimal amount) throws SQLException {
        return Money.of(CurrencyUnit.of(row.getString("currency")), amount);
    }
}
