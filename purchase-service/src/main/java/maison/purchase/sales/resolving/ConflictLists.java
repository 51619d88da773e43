package maison.purchase.sales.resolving;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.TimeCursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads the table of `projections/conflicts.sql`.
@Singleton
final class ConflictLists {

    /// A conflict as it is listed.
    ///
    /// @param subject the credit, approval, sale, return, basket or receipt (`terminal:number`)
    /// @param acts the sales, returns and resumptions that are in it
    /// @param amount the money that is missing now; absent where none is
    /// @param resolvedBy the manager; absent where what came later settled it
    @Schema(
            name = "Conflict",
            requiredProperties = {
                "conflictId",
                "kind",
                "subject",
                "storeId",
                "occurredAt",
                "acts",
                "state"
            })
    record Item(
            UUID conflictId,
            @Schema(examples = "credit-overspent") String kind,
            String subject,
            String storeId,
            Instant occurredAt,
            List<UUID> acts,
            @Nullable Money amount,
            @Schema(enumeration = {"open", "settled"}) String state,
            @Nullable String reason,
            @Nullable String resolvedBy,
            @Nullable Instant settledAt) {}

    private static final String COLUMNS =
            """
            select conflict_id, kind, subject, store_id, occurred_at, acts, currency, amount, state,
                   reason, resolved_by, settled_at
            from conflicts
            """;

    private final Jdbi jdbi;

    ConflictLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A store's conflicts in a state, latest first.
    List<Item> of(String store, String state, TimeCursor start, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                COLUMNS
                                        + """
                                        where store_id = :store and state = :state
                                          and (occurred_at, conflict_id) < (:at, :id)
                                        order by occurred_at desc, conflict_id desc limit :limit
                                        """)
                        .bind("store", store)
                        .bind("state", state)
                        .bind("at", start.at().atOffset(ZoneOffset.UTC))
                        .bind("id", start.id())
                        .bind("limit", limit)
                        .map((row, _) -> item(row))
                        .list());
    }

    /// One conflict.
    Optional<Item> of(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(COLUMNS + "where conflict_id = :id")
                        .bind("id", id)
                        .map((row, _) -> item(row))
                        .findOne());
    }

    private static Item item(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        Array acts = row.getArray("acts");
        return new Item(
                row.getObject("conflict_id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("store_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                List.of((UUID[]) acts.getArray()),
                currency == null
                        ? null
                        : Money.of(CurrencyUnit.of(currency), row.getBigDecimal("amount")),
                row.getString("state"),
                row.getString("reason"),
                row.getString("resolved_by"),
                settled == null ? null : settled.toInstant());
    }
}
