package maison.purchase.sales.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A gift receipt: what it is and where it can be changed, without who gave it and what it cost.
///
/// @param message from the giver; absent before the day of the gift, and once the recipient is
///   erased
@Schema(name = "GiftReceipt")
record GiftView(
        UUID saleId,
        UUID recipientId,
        Instant revealAt,
        String storeId,
        Instant occurredAt,
        @Nullable String message,
        List<Line> lines) {

    /// What was given.
    @Schema(name = "GiftLine")
    record Line(
            String lineId,
            String sku,
            String description,
            Map<String, String> attributes,
            String quantity) {}

    static GiftView of(UUID saleId, SaleCompleted sale, Gift gift, @Nullable String message) {
        return new GiftView(
                saleId,
                gift.recipientId(),
                gift.revealAt(),
                sale.register().storeId(),
                sale.occurredAt(),
                message,
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
