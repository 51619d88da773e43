package maison.purchase.clients.history;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.TimeCursor;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads the tables of `projections/sales.sql`.
@Singleton
final class Histories {

    // Each half stops at the limit by its index for each id of the person, however long the
    // history is.
    private static final String OF_CUSTOMER =
            """
            select mine.* from unnest(person_ids(:customer)) as own(id), lateral (
                (select 'sale' as kind, sale_id as id, occurred_at, store_id, terminal_id,
                        receipt_number, channel, currency, total, refunded, line_count
                 from sales
                 where customer_id = own.id and (occurred_at, sale_id) < (:at, :id)
                 order by occurred_at desc, sale_id desc limit :limit)
                union all
                (select 'unlinked-return', return_id, occurred_at, store_id, null, null, null,
                        currency, total, null, line_count
                 from unlinked_returns
                 where customer_id = own.id and (occurred_at, return_id) < (:at, :id)
                 order by occurred_at desc, return_id desc limit :limit)
            ) mine
            order by mine.occurred_at desc, mine.id desc limit :limit
            """;

    private final Jdbi jdbi;

    Histories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The customer's sales and unlinked returns, newest first.
    List<HistoryItem> of(UUID customer, TimeCursor start, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(OF_CUSTOMER)
                        .bind("customer", customer)
                        .bind("at", start.at().atOffset(ZoneOffset.UTC))
                        .bind("id", start.id())
                        .bind("limit", limit)
                        .map((row, _) -> item(row))
                        .list());
    }

    /// The sale that a receipt belongs to.
    Optional<UUID> saleOf(String terminalId, String receiptNumber) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select sale_id from sales
                                where terminal_id = :terminal and receipt_number = :number
                                  and receipt_of is null
                                """)
                        .bind("terminal", terminalId)
                        .bind("number", receiptNumber)
                        .mapTo(UUID.class)
                        .findOne());
    }

    private static HistoryItem item(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new HistoryItem(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("store_id"),
                row.getString("terminal_id"),
                row.getString("receipt_number"),
                row.getString("channel"),
                Money.of(currency, row.getBigDecimal("total")),
                money(currency, row.getBigDecimal("refunded")),
                row.getInt("line_count"));
    }

    private static @Nullable Money money(CurrencyUnit currency, @Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(currency, amount);
    }
}
