package maison.purchase.sales.suspending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;
import maison.purchase.sales.sale.SaleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A basket as a till needs it to go on.
@Schema(name = "BasketView")
record BasketView(
        UUID basketId,
        @Nullable UUID customerId,
        String storeId,
        String terminalId,
        Instant occurredAt,
        List<Line> lines) {

    /// A line, as the till had it.
    @Schema(name = "BasketLine")
    record Line(
            String lineId,
            String sku,
            String description,
            @Nullable String category,
            @Nullable String brand,
            Map<String, String> attributes,
            String quantity,
            Money unitPrice,
            List<SaleLine.Discount> discounts,
            Money net,
            Money tax,
            SaleLine.@Nullable Details details) {

        static Line of(SaleLine line) {
            return new Line(
                    line.lineId(),
                    line.item().sku(),
                    line.item().description(),
                    line.item().category(),
                    line.item().brand(),
                    line.item().attributes(),
                    line.quantity().toString(),
                    line.unitPrice(),
                    line.discounts(),
                    line.amounts().net(),
                    line.amounts().tax(),
                    line.details());
        }
    }

    static BasketView of(UUID id, BasketSuspended facts) {
        return new BasketView(
                id,
                facts.customerId(),
                facts.storeId(),
                facts.terminalId(),
                facts.occurredAt(),
                facts.lines().stream().map(Line::of).toList());
    }
}
