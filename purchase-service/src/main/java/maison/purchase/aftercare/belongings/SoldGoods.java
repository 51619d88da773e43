package maison.purchase.aftercare.belongings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// The pieces that left the house by a sale: each goods line is one. Whose they are and what is
/// left of them follows from the sale, and from a piece's own file as soon as somebody gave it away
/// or the house took it in.
///
/// @param pieces none of a sale of nobody, nor those whose id somebody had given to a piece of
///   their own
public record SoldGoods(UUID saleId, Sold sale, List<Piece> pieces) {

    public SoldGoods {
        pieces = List.copyOf(pieces);
    }

    /// @param files those of the sale's pieces that have one, by the piece's id
    /// @param now by when a gift is its recipient's, or not yet
    static SoldGoods of(UUID saleId, Sold sale, Map<UUID, Filed> files, Instant now) {
        var pieces = new ArrayList<Piece>();
        lines(sale)
                .forEach(line -> {
                    var origin = new Origin(saleId, line.lineId());
                    UUID id = origin.pieceId();
                    Filed file = files.get(id);
                    if (file == null || file.registered() == null) {
                        pieces.add(piece(id, origin, line, sale, file, now));
                    }
                });
        return new SoldGoods(saleId, sale, pieces);
    }

    /// The ids that the pieces of a sale have.
    static Stream<UUID> ids(UUID saleId, Sold sale) {
        return lines(sale).map(line -> new Origin(saleId, line.lineId()).pieceId());
    }

    private static Stream<SaleLine> lines(Sold sale) {
        return sale.wasSomebodys() || sale.facts().gift() != null
                ? sale.facts().lines().stream().filter(line -> line.kind() == SaleLine.Kind.GOODS)
                : Stream.empty();
    }

    private static Piece piece(
            UUID id, Origin origin, SaleLine line, Sold sale, @Nullable Filed file, Instant now) {
        Quantity left = left(line, sale.returned().get(line.lineId()));
        UUID givenTo = file == null ? null : file.givenTo().orElse(null);
        boolean tradedIn = file != null && file.isTradedIn();
        boolean gone = tradedIn || left == null;
        UUID owner = givenTo == null ? owner(sale, now) : givenTo;
        return new Piece(
                id,
                gone ? null : owner,
                origin,
                sale.facts().register().storeId(),
                sale.facts().occurredAt(),
                line.item().sku(),
                line.item().description(),
                line.item().category(),
                line.item().brand(),
                gone ? null : left,
                givenTo != null,
                tradedIn);
    }

    private static @Nullable Quantity left(SaleLine line, @Nullable ReturnedLine back) {
        return back == null ? line.quantity() : line.quantity().minusOrNull(back.quantity());
    }

    /// A gift is its recipient's from its day on, and until then whose its sale is.
    private static @Nullable UUID owner(Sold sale, Instant now) {
        Gift gift = sale.facts().gift();
        return gift != null && !now.isBefore(gift.revealAt())
                ? gift.recipientId()
                : sale.customerId();
    }
}
