package maison.purchase.aftercare.tradein;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;

/// How trade-ins and the client's own tenders pay for a new sale.
public sealed interface UpgradeSum {

    /// Paid: the sale with a tender for each trade-in before the client's own.
    record Paid(SaleCompleted facts) implements UpgradeSum {}

    /// The client's tenders are too little, or too much by more than the cash among them.
    ///
    /// @param due what is left to pay after the trade-ins
    record Unpaid(Money due) implements UpgradeSum {}

    /// Settles a new sale whose own tenders are not yet checked against its total.
    ///
    /// @param tradeIns no more than the sale comes to
    static UpgradeSum of(SaleCompleted unpaid, List<Tender> tradeIns) {
        Money due = unpaid.payable();
        for (Tender each : tradeIns) {
            due = due.minus(each.amount());
        }
        Money paid = Money.zero(due.getCurrencyUnit());
        Money cash = paid;
        for (Tender each : unpaid.tenders()) {
            paid = paid.plus(each.amount());
            cash = each.kind() == Kind.CASH ? cash.plus(each.amount()) : cash;
        }
        if (paid.isLessThan(due) || paid.minus(due).isGreaterThan(cash)) {
            return new Unpaid(due);
        }
        var tenders = new ArrayList<>(tradeIns);
        tenders.addAll(unpaid.tenders());
        return new Paid(unpaid.paidBy(List.copyOf(tenders), paid.minus(due)));
    }

    /// What one piece of each line of goods costs. Less than one, such as a metre's half, is one.
    static List<Amounts> pieces(SaleCompleted sale) {
        var one = new Quantity(BigDecimal.ONE);
        return sale.lines().stream()
                .filter(line -> line.kind() == SaleLine.Kind.GOODS)
                .map(line ->
                        line.quantity().isMoreThan(one)
                                ? line.amounts().shareOf(one, line.quantity())
                                : line.amounts())
                .toList();
    }
}
