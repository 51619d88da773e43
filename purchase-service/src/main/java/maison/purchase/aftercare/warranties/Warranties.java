package maison.purchase.aftercare.warranties;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.aftercare.belongings.Belongings;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.belongings.PieceReader;
import maison.purchase.aftercare.belongings.SoldGoods;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleRefusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds warranties: those that come with sales by their ids, which follow from the sales', and
/// those that were written down by the table of `projections/warranties.sql`.
@Singleton
public final class Warranties {

    private record Found(UUID id, Instant endsAt) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    row.getObject("warranty_id", UUID.class),
                    row.getObject("ends_at", OffsetDateTime.class).toInstant());
        }
    }

    private final Jdbi jdbi;
    private final Belongings belongings;
    private final PieceReader pieces;
    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final WarrantyPolicy policy;

    Warranties(
            Jdbi jdbi,
            Belongings belongings,
            PieceReader pieces,
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            WarrantyPolicy policy) {
        this.jdbi = jdbi;
        this.belongings = belongings;
        this.pieces = pieces;
        this.sales = sales;
        this.policy = policy;
    }

    /// The warranties of a piece, the first to end first.
    List<UUID> of(Piece piece) {
        List<Found> found = new ArrayList<>(written(piece.id()));
        UUID id = WarrantyPolicy.idOf(piece.id());
        WarrantyRegistered automatic = automatic(id, piece);
        if (automatic != null && found.stream().noneMatch(each -> each.id().equals(id))) {
            found.add(new Found(id, automatic.endsAt()));
        }
        // Java compares ids as if their halves had a sign.
        found.sort(Comparator.comparing(Found::endsAt).thenComparing(each -> each.id().toString()));
        return found.stream().map(Found::id).toList();
    }

    private List<Found> written(UUID belonging) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select warranty_id, ends_at from written_warranties
                                where belonging_id = :piece
                                """)
                        .bind("piece", belonging)
                        .map((row, _) -> Found.of(row))
                        .list());
    }

    /// Which piece a warranty is of.
    public Optional<Piece> pieceOf(UUID warranty) {
        Optional<UUID> written =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select belonging_id from written_warranties
                                        where warranty_id = :id
                                        """)
                                .bind("id", warranty)
                                .mapTo(UUID.class)
                                .findOne());
        return written.isPresent()
                ? belongings.find(written.get())
                : jdbi.withHandle(handle -> soldWith(handle, warranty));
    }

    private Optional<Piece> soldWith(Handle handle, UUID warranty) {
        for (SoldGoods goods : pieces.soldBeginningAs(handle, List.of(warranty))) {
            for (Piece piece : goods.pieces()) {
                if (WarrantyPolicy.idOf(piece.id()).equals(warranty)
                        && policy.of(goods, piece) != null) {
                    return Optional.of(piece);
                }
            }
        }
        return Optional.empty();
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
