package maison.purchase.belongings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Write;
import maison.purchase.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.belonging.Origin;
import maison.purchase.sale.Quantity;
import maison.purchase.sale.SaleEvent.Circumstances;
import maison.purchase.sale.SaleEvent.Gift;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.ReturnedLine;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleEvent.SaleJoined;
import maison.purchase.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// A piece as the table has it when somebody comes by it.
record PieceRow(
        UUID id,
        @Nullable UUID owner,
        @Nullable Gift gift,
        @Nullable Origin origin,
        String storeId,
        Instant acquiredAt,
        @Nullable String sku,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        String quantity) {

    /// The goods of a sale; none if nobody is known to own them.
    static List<PieceRow> of(UUID saleId, @Nullable UUID customer, SaleCompleted sale) {
        Gift gift = giftOf(sale);
        return customer == null && gift == null
                ? List.of()
                : goods(sale).stream()
                        .map(line -> of(saleId, customer, sale, line, line.quantity().toString()))
                        .toList();
    }

    /// The goods of a sale that turned out to be somebody's, less what has come back.
    static List<PieceRow> of(UUID saleId, SaleJoined joined) {
        Map<String, Quantity> back = backOf(joined.returns());
        SaleCompleted sale = joined.sale();
        return goods(sale).stream()
                .map(line -> of(saleId, joined.customerId(), sale, line, left(line, back)))
                .toList();
    }

    static PieceRow of(UUID id, PieceRegistered piece) {
        Instant acquired =
                piece.acquiredOn() == null
                        ? piece.occurredAt()
                        : piece.acquiredOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new PieceRow(
                id,
                piece.ownerId(),
                null,
                null,
                piece.storeId(),
                acquired,
                piece.sku(),
                null,
                piece.category(),
                piece.brand(),
                "1");
    }

    private static PieceRow of(
            UUID saleId,
            @Nullable UUID customer,
            SaleCompleted sale,
            SaleLine line,
            String quantity) {
        var origin = new Origin(saleId, line.lineId());
        return new PieceRow(
                origin.pieceId(),
                customer,
                giftOf(sale),
                origin,
                sale.register().storeId(),
                sale.occurredAt(),
                line.item().sku(),
                line.item().description(),
                line.item().category(),
                line.item().brand(),
                quantity);
    }

    private static List<SaleLine> goods(SaleCompleted sale) {
        return sale.lines().stream().filter(line -> line.kind() == SaleLine.Kind.GOODS).toList();
    }

    private static @Nullable Gift giftOf(SaleCompleted sale) {
        Circumstances circumstances = sale.circumstances();
        return circumstances == null ? null : circumstances.gift();
    }

    private static Map<String, Quantity> backOf(List<LinesReturned> returns) {
        var back = new HashMap<String, Quantity>();
        for (LinesReturned each : returns) {
            for (ReturnedLine line : each.lines()) {
                back.merge(line.lineId(), line.quantity(), Quantity::plus);
            }
        }
        return back;
    }

    private static String left(SaleLine line, Map<String, Quantity> back) {
        Quantity returned = back.get(line.lineId());
        Quantity left = returned == null ? line.quantity() : line.quantity().minusOrNull(returned);
        return left == null ? "0" : left.toString();
    }

    static List<Write> write(String sql, List<PieceRow> rows) {
        return Write.ofRows(
                sql,
                rows,
                PieceRow::id,
                PieceRow::owner,
                row -> row.gift() == null ? null : row.gift().recipientId(),
                row -> row.gift() == null ? null : row.gift().revealAt(),
                row -> row.origin() == null ? null : row.origin().saleId(),
                row -> row.origin() == null ? null : row.origin().lineId(),
                PieceRow::storeId,
                PieceRow::acquiredAt,
                PieceRow::sku,
                PieceRow::description,
                PieceRow::category,
                PieceRow::brand,
                PieceRow::quantity);
    }
}
