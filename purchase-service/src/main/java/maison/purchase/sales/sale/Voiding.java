package maison.purchase.sales.sale;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleRefusal.NothingLeft;
import maison.purchase.sales.sale.SaleRefusal.OtherSession;
import maison.purchase.sales.sale.SaleRefusal.ReturnedBeforeSale;
import org.joda.money.Money;

/// The rules of a void: all that is left of a sale is undone, in the session in which it was made.
final class Voiding {

    private Voiding() {}

    static Decision<SaleEvent, SaleRefusal> decide(VoidSale wanted, Sold sold) {
        SaleVoided before = sold.voided();
        if (before != null) {
            return isRepeat(wanted, before) ? alreadyDone() : refuse(new NothingLeft());
        }
        Circumstances circumstances = sold.facts().circumstances();
        if (circumstances == null
                || !wanted.sessionId().equals(circumstances.sessionId())
                || !wanted.storeId().equals(sold.facts().register().storeId())) {
            return refuse(new OtherSession());
        }
        if (wanted.occurredAt().isBefore(sold.facts().occurredAt())) {
            return refuse(new ReturnedBeforeSale(sold.facts().occurredAt()));
        }
        List<ReturnedLine> left = left(sold);
        return left.isEmpty() ? refuse(new NothingLeft()) : undo(wanted, sold, left);
    }

    private static boolean isRepeat(VoidSale wanted, SaleVoided before) {
        LinesReturned undone = before.undone();
        return wanted.sessionId().equals(before.sessionId())
                && wanted.storeId().equals(undone.storeId())
                && wanted.occurredAt().equals(undone.occurredAt())
                && wanted.reason().equals(undone.reason());
    }

    private static List<ReturnedLine> left(Sold sold) {
        var left = new ArrayList<ReturnedLine>();
        for (SaleLine line : sold.facts().lines()) {
            Quantity quantity = sold.returnable(line);
            if (quantity != null) {
                left.add(new ReturnedLine(line.lineId(), quantity, sold.refund(line, quantity)));
            }
        }
        return left;
    }

    private static Decision<SaleEvent, SaleRefusal> undo(
            VoidSale wanted, Sold sold, List<ReturnedLine> left) {
        Amounts sum = Amounts.zero(sold.facts().change().getCurrencyUnit());
        for (ReturnedLine each : left) {
            sum = sum.plus(each.amounts());
        }
        var split = RefundSplit.of(sold, wanted.voidId());
        Money rounding = split.roundingOf(sum.total());
        Money back = rounding == null ? sum.total() : sum.total().plus(rounding);
        split.undo(back);
        return accept(
                new SaleVoided(
                        wanted.sessionId(),
                        new LinesReturned(
                                wanted.voidId(),
                                sold.customerId(),
                                wanted.storeId(),
                                wanted.occurredAt(),
                                wanted.reason(),
                                sum,
                                left,
                                split.refunds(),
                                null,
                                rounding,
                                sold.ownership().knownAs()),
                        wanted.approvalId()));
    }
}
