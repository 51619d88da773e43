package maison.purchase.belongings;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.TimeCursor;
import maison.purchase.belonging.Origin;
import maison.purchase.sale.Quantity;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the tables of `projections/belongings.sql`.
@Singleton
public final class Belongings {

    // Each half stops at the limit by its index, however much somebody owns.
    private static final String OF_CUSTOMER =
            """
            (select * from belongings
             where owner_id = :customer and (recipient_id is null or reveal_at > :now)
               and quantity > 0 and not traded_in
               and (acquired_at, belonging_id) < (:at, :id)
             order by acquired_at desc, belonging_id desc limit :limit)
            union all
            (select * from belongings
             where recipient_id = :customer and reveal_at <= :now
               and quantity > 0 and not traded_in
               and (acquired_at, belonging_id) < (:at, :id)
             order by acquired_at desc, belonging_id desc limit :limit)
            order by acquired_at desc, belonging_id desc limit :limit
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Belongings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// What a customer owns now, the newest first.
    List<Piece> of(UUID customer, TimeCursor start, int limit) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle ->
                handle.createQuery(OF_CUSTOMER)
                        .bind("customer", customer)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("at", start.at().atOffset(ZoneOffset.UTC))
                        .bind("id", start.id())
                        .bind("limit", limit)
                        .map((row, _) -> piece(row, now))
                        .list());
    }

    /// How many pieces of a category somebody owns.
    ///
    /// @param category null for pieces without one
    public record Share(@Nullable String category, int pieces) {}

    /// What a customer owns now by category, the most first.
    public List<Share> byCategory(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select category, count(*) as pieces
                                from (select category from belongings
                                      where owner_id = :customer and quantity > 0
                                        and not traded_in
                                        and (recipient_id is null or reveal_at > :now)
                                      union all
                                      select category from belongings
                                      where recipient_id = :customer and quantity > 0
                                        and not traded_in and reveal_at <= :now) owned
                                group by category order by count(*) desc, category
                                """)
                        .bind("customer", customer)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .map((row, _) -> new Share(row.getString("category"), row.getInt("pieces")))
                        .list());
    }

    /// A piece, whoever's it is now.
    public Optional<Piece> find(UUID id) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from belongings where belonging_id = :id")
                        .bind("id", id)
                        .map((row, _) -> piece(row, now))
                        .findOne());
    }

    /// The bespoke order that a sale delivered.
    Optional<UUID> orderOf(UUID saleId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select order_id from delivered_orders where sale_id = :sale")
                        .bind("sale", saleId)
                        .mapTo(UUID.class)
                        .findOne());
    }

    private static Piece piece(ResultSet row, Instant now) throws SQLException {
        BigDecimal left = row.getBigDecimal("quantity");
        UUID sale = row.getObject("sale_id", UUID.class);
        boolean tradedIn = row.getBoolean("traded_in");
        boolean gone = tradedIn || left.signum() == 0;
        return new Piece(
                row.getObject("belonging_id", UUID.class),
                gone ? null : owner(row, now),
                sale == null ? null : new Origin(sale, row.getString("line_id")),
                row.getString("store_id"),
                row.getObject("acquired_at", OffsetDateTime.class).toInstant(),
                row.getString("sku"),
                row.getString("description"),
                row.getString("category"),
                row.getString("brand"),
                gone ? null : new Quantity(left),
                row.getBoolean("given"),
                tradedIn);
    }

    /// A gift is its recipient's from its day on.
    static @Nullable UUID owner(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime revealed = row.getObject("reveal_at", OffsetDateTime.class);
        boolean given = revealed != null && !now.isBefore(revealed.toInstant());
        return row.getObject(given ? "recipient_id" : "owner_id", UUID.class);
    }
}
