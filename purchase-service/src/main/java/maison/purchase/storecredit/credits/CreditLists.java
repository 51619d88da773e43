package maison.purchase.storecredit.credits;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.purchase.TimeCursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads the table of `projections/credits.sql`.
@Singleton
final class CreditLists {

    /// A store credit in a list.
    ///
    /// @param spendable false once it has expired or is spent
    @Schema(
            name = "StoreCreditItem",
            requiredProperties = {"creditId", "storeId", "issuedAt", "issued", "balance"})
    record Item(
            UUID creditId,
            String storeId,
            Instant issuedAt,
            Money issued,
            Money balance,
            boolean spendable,
            @Nullable Instant expiresAt) {}

    private final Jdbi jdbi;

    CreditLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The customer's credits, newest first.
    List<Item> of(UUID customer, TimeCursor start, int limit, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select credit_id, store_id, issued_at, currency, issued, balance,
                                       expires_at
                                from store_credits
                                where customer_id = any(person_ids(:customer))
                                  and (issued_at, credit_id) < (:at, :id)
                                order by issued_at desc, credit_id desc limit :limit
                                """)
                        .bind("customer", customer)
                        .bind("at", start.at().atOffset(ZoneOffset.UTC))
                        .bind("id", start.id())
                        .bind("limit", limit)
                        .map((row, _) -> item(row, now))
                        .list());
    }

    private static Item item(ResultSet row, Instant now) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        OffsetDateTime expiry = row.getObject("expires_at", OffsetDateTime.class);
        Instant expiresAt = expiry == null ? null : expiry.toInstant();
        Money balance = Money.of(currency, row.getBigDecimal("balance"));
        return new Item(
                row.getObject("credit_id", UUID.class),
                row.getString("store_id"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Money.of(currency, row.getBigDecimal("issued")),
                balance,
                balance.isPositive() && (expiresAt == null || now.isBefore(expiresAt)),
                expiresAt);
    }
}
