package maison.purchase.warranties;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.TimeCursor;
import maison.purchase.belonging.Origin;
import maison.purchase.belongings.Belongings;
import maison.purchase.belongings.Piece;
import maison.purchase.sale.Sale;
import maison.purchase.sale.Sale.Sold;
import maison.purchase.sale.SaleCommand;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleLine;
import maison.purchase.sale.SaleRefusal;
import maison.purchase.warranty.WarrantyEvent.WarrantyRegistered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the table of `projections/warranties.sql`.
@Singleton
public final class Warranties {

    private static final String ENDING =
            """
            select w.warranty_id, w.belonging_id, w.category, w.ends_at,
                   case when b.reveal_at <= :now then b.recipient_id else b.owner_id end as owner_id
            from warranties w join belongings b using (belonging_id)
            where w.store_id = :store and w.ends_at > :now and w.ends_at <= :until
              and (w.ends_at, w.warranty_id) > (:at, :id)
              and b.quantity > 0 and not b.traded_in and (w.transferable or not b.given)
            order by w.ends_at, w.warranty_id limit :limit
            """;

    /// A warranty that ends.
    ///
    /// @param endsAt the end of its last day at the store
    @Schema(
            name = "EndingWarranty",
            requiredProperties = {"warrantyId", "belongingId", "endsAt"})
    record Ending(
            UUID warrantyId,
            UUID belongingId,
            @Nullable UUID ownerId,
            @Nullable String category,
            Instant endsAt) {}

    private final Jdbi jdbi;
    private final Belongings belongings;
    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final WarrantyPolicy policy;

    Warranties(
            Jdbi jdbi,
            Belongings belongings,
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            WarrantyPolicy policy) {
        this.jdbi = jdbi;
        this.belongings = belongings;
        this.sales = sales;
        this.policy = policy;
    }

    /// Warranties of a store that end after one instant and not after another, the first first.
    List<Ending> ending(String store, Instant now, Instant until, TimeCursor start, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ENDING)
                        .bind("store", store)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("until", until.atOffset(ZoneOffset.UTC))
                        .bind("at", start.at().atOffset(ZoneOffset.UTC))
                        .bind("id", start.id())
                        .bind("limit", limit)
                        .map((row, _) -> ending(row))
                        .list());
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                row.getObject("warranty_id", UUID.class),
                row.getObject("belonging_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("category"),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    /// The warranties of a piece.
    List<UUID> of(UUID belonging) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select warranty_id from warranties
                                where warranty_id = :automatic
                                   or (belonging_id = :piece and not automatic)
                                order by ends_at, warranty_id
                                """)
                        .bind("piece", belonging)
                        .bind("automatic", WarrantyPolicy.idOf(belonging))
                        .mapTo(UUID.class)
                        .list());
    }

    /// Which piece a warranty is of.
    public Optional<Piece> pieceOf(UUID warranty) {
        return jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select belonging_id from warranties
                                        where warranty_id = :id
                                        """)
                                .bind("id", warranty)
                                .mapTo(UUID.class)
                                .findOne())
                .flatMap(belongings::find);
    }

    /// What came with a piece's sale; null if nothing did, or the warranty is another one.
    public @Nullable WarrantyRegistered automatic(UUID warranty, Piece piece) {
        Origin origin = piece.origin();
        if (origin == null || !WarrantyPolicy.idOf(piece.id()).equals(warranty)) {
            return null;
        }
        if (!(sales.load(origin.saleId()).state() instanceof Sold sold)) {
            return null;
        }
        SaleLine line = sold.lines().get(origin.lineId());
        return line == null
                ? null
                : policy.of(origin.saleId(), sold.facts(), line)
                        .map(WarrantyPolicy.Automatic::facts)
                        .orElse(null);
    }
}
