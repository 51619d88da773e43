package maison.purchase.sales.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Goods that came back without a sale that could be named.
@Schema(name = "UnlinkedReturnView")
record UnlinkedReturnView(
        UUID returnId,
        @Nullable UUID customerId,
        String storeId,
        Instant occurredAt,
        Instant recordedAt,
        String reason,
        Money net,
        Money tax,
        Money total,
        List<Line> lines) {

    /// What came back, as the till described it.
    @Schema(name = "UnlinkedReturnLineView")
    record Line(
            String lineId, String sku, String description, String quantity, Money net, Money tax) {

        static Line of(UnlinkedReturnEvent.Line line) {
            return new Line(
                    line.lineId(),
                    line.sku(),
                    line.description(),
                    line.quantity().toString(),
                    line.amounts().net(),
                    line.amounts().tax());
        }
    }

    static UnlinkedReturnView of(RecordedEvent<UnlinkedReturnEvent> recorded) {
        ReturnedWithoutSale event = (ReturnedWithoutSale) recorded.event();
        return new UnlinkedReturnView(
                recorded.streamId(),
                event.customerId(),
                event.storeId(),
                event.occurredAt(),
                recorded.envelope().recordedAt(),
                event.reason(),
                event.amounts().net(),
                event.amounts().tax(),
                event.amounts().total(),
                event.lines().stream().map(Line::of).toList());
    }
}
