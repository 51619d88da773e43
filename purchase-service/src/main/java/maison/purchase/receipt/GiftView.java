package maison.purchase.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sale.SaleEvent.Gift;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A gift receipt: what it is and where it can be changed, without who gave it and what it cost.
@Schema(name = "GiftReceipt")
record GiftView(
        UUID saleId,
        UUID recipientId,
        Instant revealAt,
        String storeId,
        Instant occurredAt,
        List<Line> lines) {

    /// What was given.
    @Schema(name = "GiftLine")
    record Line(
            String lineId,
            String sku,
            String description,
            Map<String, String> attributes,
            String quantity) {}

    static GiftView of(UUID saleId, SaleCompleted sale, Gift gift) {
        return new GiftView(
                saleId,
                gift.recipientId(),
                gift.revealAt(),
                sale.register().storeId(),
                sale.occurredAt(),
                sale.lines().stream()
                        .filter(line -> line.kind() != SaleLine.Kind.TIP)
                        .map(line ->
                                new Line(
                                        line.lineId(),
                                        line.item().sku(),
                                        line.item().description(),
                                        line.item().attributes(),
                                        line.quantity().toString()))
                        .toList());
    }
}
