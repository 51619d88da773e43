package maison.purchase.transfer.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.ReturnRequest;
import maison.purchase.intake.ReturnRequest.Line;
import maison.purchase.intake.ReturnRequest.Repayment;
import maison.purchase.intake.UnlinkedReturnRequest;
import maison.purchase.sales.receipt.Kinds;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.RefundWish;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.OfflineReturn;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.Terms;
import maison.purchase.sales.sale.Tender.Kind;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Writes returns as the requests that record them: the way back of
/// [maison.purchase.intake.ReturnReading] and [maison.purchase.intake.UnlinkedReturnReading].
final class AsReturn {

    private AsReturn() {}

    static ReturnRequest of(LinesReturned back) {
        OfflineReturn offline = back.offline();
        Terms terms = back.terms();
        return new ReturnRequest(
                back.storeId(),
                // As the till said it, so that it is the same return when it is read again.
                offline == null || offline.saidAt() == null
                        ? back.occurredAt().toString()
                        : offline.saidAt().toString(),
                back.reason(),
                lines(back),
                refunds(back),
                terms == null ? null : AsRequest.leave(terms.override()),
                terms == null ? null : AsRequest.text(terms.approvalId()),
                offline == null ? null : offline.since().toString());
    }

    /// What was beyond the sale was a part of what came in.
    private static List<@Nullable Line> lines(LinesReturned back) {
        var lines = new LinkedHashMap<String, ReturnedLine>();
        back.lines().forEach(each -> lines.put(each.lineId(), each));
        for (ReturnedLine more : back.beyond()) {
            lines.merge(
                    more.lineId(),
                    more,
                    (one, other) ->
                            new ReturnedLine(
                                    one.lineId(),
                                    one.quantity().plus(other.quantity()),
                                    one.amounts().plus(other.amounts()),
                                    one.writeOff()));
        }
        var written = new ArrayList<@Nullable Line>();
        lines.values()
                .forEach(
                        each -> written.add(line(each.lineId(), each.quantity(), each.writeOff())));
        return written;
    }

    private static Line line(String lineId, Quantity quantity, @Nullable String writeOff) {
        return new Line(
                lineId, quantity.toString(), writeOff == null ? null : "write-off", writeOff);
    }

    /// An exchange of what nobody had paid for put nothing towards its sale, and is one all the
    /// same.
    private static @Nullable List<@Nullable Repayment> refunds(LinesReturned back) {
        var refunds = new ArrayList<@Nullable Repayment>();
        back.refunds().forEach(each -> refunds.add(repayment(each)));
        UUID exchange = back.terms() == null ? null : back.terms().exchangedFor();
        if (exchange != null
                && back.refunds().stream().noneMatch(each -> each.kind() == Kind.EXCHANGE)) {
            refunds.add(
                    repayment(
                            new Refund(
                                    0,
                                    Kind.EXCHANGE,
                                    Money.zero(back.amounts().net().getCurrencyUnit()),
                                    exchange.toString())));
        }
        return refunds.isEmpty() ? null : refunds;
    }

    private static Repayment repayment(Refund refund) {
        boolean exchange = refund.kind() == Kind.EXCHANGE;
        return new Repayment(
                Kinds.name(refund.kind()),
                AsRequest.money(refund.amount()),
                exchange ? null : refund.tender(),
                refund.kind() == Kind.STORE_CREDIT ? refund.reference() : null,
                exchange ? refund.reference() : null);
    }

    /// A return that still waits for its sale.
    static ReturnRequest of(ReturnParked parked) {
        var lines = new ArrayList<@Nullable Line>();
        parked.lines()
                .forEach(each -> lines.add(line(each.lineId(), each.quantity(), each.writeOff())));
        return new ReturnRequest(
                parked.storeId(),
                parked.occurredAt().toString(),
                parked.reason(),
                lines,
                parked.refunds().isEmpty()
                        ? null
                        : new ArrayList<>(parked.refunds().stream().map(AsReturn::wish).toList()),
                AsRequest.leave(parked.override()),
                AsRequest.text(parked.approvalId()),
                parked.offlineSince().toString());
    }

    private static Repayment wish(RefundWish wish) {
        return new Repayment(
                Kinds.name(wish.kind()),
                AsRequest.money(wish.amount()),
                wish.tender(),
                AsRequest.text(wish.creditId()),
                null);
    }

    static UnlinkedReturnRequest of(ReturnedWithoutSale back) {
        return new UnlinkedReturnRequest(
                AsRequest.text(back.customerId()),
                back.storeId(),
                back.amounts().net().getCurrencyUnit().getCode(),
                back.occurredAt().toString(),
                back.reason(),
                new ArrayList<>(
                        back.lines().stream()
                                .map(each ->
                                        new UnlinkedReturnRequest.Line(
                                                each.lineId(),
                                                each.sku(),
                                                each.description(),
                                                each.quantity().toString(),
                                                AsRequest.money(each.amounts().net()),
                                                AsRequest.money(each.amounts().tax())))
                                .toList()),
                AsRequest.money(back.amounts().net()),
                AsRequest.money(back.amounts().tax()),
                AsRequest.money(back.amounts().total()),
                AsRequest.text(back.approvalId()));
    }
}
