package maison.purchase.aftercare.tradeins;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.TimeCursor;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Finds trade-ins of a store or a client in the table of `projections/trade_ins.sql`.
@Singleton
class TradeInLists {

    /// The statuses and what each means in the table.
    static final Map<String, String> STATUSES =
            Map.of(
                    "quoted", "credit is null and valid_until > :now and ",
                    "expired", "credit is null and valid_until <= :now and ",
                    "accepted", "credit is not null and ");

    /// Which trade-ins; null leaves it open.
    ///
    /// @param status one of [#STATUSES]
    record Filter(@Nullable UUID customer, @Nullable String store, @Nullable String status) {}

    private final Jdbi jdbi;
    private final Clock clock;

    TradeInLists(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Trade-ins, the newest first.
    List<TradeInItem> of(Filter filter, TimeCursor start, int limit) {
        Instant now = clock.instant();
        String sql =
                "select * from trade_ins where "
                        + (filter.customer() == null
                                ? ""
                                : "customer_id = any(person_ids(:customer)) and ")
                        + (filter.store() == null ? "" : "store_id = :store and ")
                        + (filter.status() == null
                                ? ""
                                : STATUSES.getOrDefault(filter.status(), "false and "))
                        + "(quoted_at, trade_in_id) < (:at, :id)"
                        + " order by quoted_at desc, trade_in_id desc limit :limit";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql);
            if (filter.customer() != null) {
                query.bind("customer", filter.customer());
            }
            if (filter.store() != null) {
                query.bind("store", filter.store());
            }
            if (filter.status() != null && !filter.status().equals("accepted")) {
                query.bind("now", now.atOffset(ZoneOffset.UTC));
            }
            return query.bind("at", start.at().atOffset(ZoneOffset.UTC))
                    .bind("id", start.id())
                    .bind("limit", limit)
                    .map((row, _) -> item(row, now))
                    .list();
        });
    }

    private static TradeInItem item(ResultSet row, Instant now) throws SQLException {
        Instant validUntil = row.getObject("valid_until", OffsetDateTime.class).toInstant();
        BigDecimal given = row.getBigDecimal("credit");
        BigDecimal best = row.getBigDecimal("best");
        return new TradeInItem(
                row.getObject("trade_in_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("store_id"),
                given != null ? "accepted" : now.isBefore(validUntil) ? "quoted" : "expired",
                row.getObject("belonging_id", UUID.class),
                row.getString("category"),
                row.getObject("quoted_at", OffsetDateTime.class).toInstant(),
                validUntil,
                Money.of(CurrencyUnit.of(row.getString("currency")), given == null ? best : given),
                row.getObject("sale_id", UUID.class),
                row.getObject("credit_id", UUID.class));
    }
}
