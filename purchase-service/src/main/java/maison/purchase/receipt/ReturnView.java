package maison.purchase.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.ReturnedLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// Goods that came back from a sale, and what was refunded.
@Schema(name = "ReturnView")
public record ReturnView(
        UUID returnId,
        String storeId,
        Instant occurredAt,
        String reason,
        Money net,
        Money tax,
        Money total,
        List<Line> lines) {

    /// So much of a line, for so much money.
    @Schema(name = "ReturnLineView")
    public record Line(String lineId, String quantity, Money net, Money tax) {

        static Line of(ReturnedLine line) {
            return new Line(
                    line.lineId(),
                    line.quantity().toString(),
                    line.amounts().net(),
                    line.amounts().tax());
        }
    }

    /// The view of one return.
    public static ReturnView of(LinesReturned event) {
        return new ReturnView(
                event.returnId(),
                event.storeId(),
                event.occurredAt(),
                event.reason(),
                event.amounts().net(),
                event.amounts().tax(),
                event.amounts().total(),
                event.lines().stream().map(Line::of).toList());
    }

    static String quantityReturned(String lineId, List<LinesReturned> returns) {
        return returns.stream()
                .flatMap(each -> each.lines().stream())
                .filter(line -> line.lineId().equals(lineId))
                .map(line -> line.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
