package maison.purchase.sales.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.Waiver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Goods that came back from a sale, and what was refunded.
///
/// @param refunds how the money went back; empty for old returns, which went as the sale was paid
/// @param policy the version of the rules; absent for old returns
/// @param override leave that was given to go against them
/// @param exchangedFor the sale that the goods were exchanged for
/// @param rounding what cash rounding added to the refunds, or took off if negative
/// @param beyond what an offline till took back although nothing of it was left
/// @param offlineSince from when on the till was out of reach; absent if it was not
@Schema(name = "ReturnView")
public record ReturnView(
        UUID returnId,
        String storeId,
        Instant occurredAt,
        String reason,
        Money net,
        Money tax,
        Money total,
        List<Line> lines,
        List<Repayment> refunds,
        @Nullable String policy,
        @Nullable Waiver override,
        @Nullable UUID exchangedFor,
        @Nullable Money rounding,
        @Nullable List<Line> beyond,
        @Nullable Instant offlineSince) {

    /// A part of the refund.
    ///
    /// @param tender place of the sale's tender that it was charged to, from 0
    /// @param reference the store credit it became, or the sale it was put towards
    @Schema(
            name = "RefundView",
            requiredProperties = {"kind", "amount", "tender"})
    public record Repayment(String kind, Money amount, int tender, @Nullable String reference) {

        static Repayment of(Refund refund) {
            return new Repayment(
                    Kinds.name(refund.kind()),
                    refund.amount(),
                    refund.tender(),
                    refund.reference());
        }
    }

    /// So much of a line, for so much money.
    @Schema(name = "ReturnLineView")
    public record Line(
            String lineId,
            String quantity,
            Money net,
            Money tax,
            @Schema(enumeration = {"restock", "write-off"}) String disposition,
            @Nullable String writeOffReason) {

        static Line of(ReturnedLine line) {
            return new Line(
                    line.lineId(),
                    line.quantity().toString(),
                    line.amounts().net(),
                    line.amounts().tax(),
                    line.writeOff() == null ? "restock" : "write-off",
                    line.writeOff());
        }
    }

    /// The view of one return.
    public static ReturnView of(LinesReturned event) {
        SaleEvent.Terms terms = event.terms();
        return new ReturnView(
                event.returnId(),
                event.storeId(),
                event.occurredAt(),
                event.reason(),
                event.amounts().net(),
                event.amounts().tax(),
                event.amounts().total(),
                event.lines().stream().map(Line::of).toList(),
                event.refunds().stream().map(Repayment::of).toList(),
                terms == null ? null : terms.policy(),
                terms == null ? null : terms.override(),
                terms == null ? null : terms.exchangedFor(),
                event.rounding(),
                event.beyond().isEmpty() ? null : event.beyond().stream().map(Line::of).toList(),
                event.offline() == null ? null : event.offline().since());
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
