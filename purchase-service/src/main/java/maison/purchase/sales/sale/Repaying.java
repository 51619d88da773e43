package maison.purchase.sales.sale;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import org.joda.money.Money;

/// Gives back money that was paid for something that is no sale yet, by the rules of a sale's
/// refunds.
public final class Repaying {

    private Repaying() {}

    /// How an amount goes back: in the order in which it was paid, cash last, and as store credit
    /// where there is no way back.
    ///
    /// @param paid what was paid, as if it had been for a sale
    /// @param amount no more than that
    /// @param newCredit the id for store credit that it may become
    /// @param asCredit whether all of it becomes store credit: what a credit of ours had paid goes
    ///   back to it, the rest is new
    public static List<Refund> of(
            SaleCompleted paid, Money amount, UUID newCredit, boolean asCredit) {
        var split = RefundSplit.of(Sold.of(paid, Map.of()), newCredit);
        List<RefundWish> wishes =
                asCredit && amount.isPositive()
                        ? List.of(new RefundWish(Tender.Kind.STORE_CREDIT, null, amount, null))
                        : List.of();
        SaleRefusal obstacle = split.pay(amount, null, wishes);
        if (obstacle != null) {
            throw new IllegalStateException("Cannot give back what was paid: " + obstacle);
        }
        return split.refunds();
    }
}
