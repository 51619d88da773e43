package maison.purchase.sales.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;

/// How the worth of returned goods and the client's tenders pay for a new sale.
public sealed interface ExchangeSum {

    /// Paid: the sale with a tender for what came back before the client's own.
    record Paid(SaleCompleted facts) implements ExchangeSum {}

    /// The client's tenders are too little, or too much by more than the cash among them.
    ///
    /// @param due what is left to pay after what came back
    record Unpaid(Money due) implements ExchangeSum {}

    /// Settles a new sale whose own tenders are not yet checked against its total.
    ///
    /// @param worth of what came back: net, tax and rounding
    /// @param returnedOf the sale it came back of
    static ExchangeSum of(SaleCompleted unpaid, Money worth, UUID returnedOf) {
        Money total = unpaid.payable();
        Money towards = worth.isLessThan(total) ? worth : total;
        Money due = total.minus(towards);
        Money paid = Money.zero(total.getCurrencyUnit());
        Money cash = paid;
        for (Tender each : unpaid.tenders()) {
            paid = paid.plus(each.amount());
            cash = each.kind() == Kind.CASH ? cash.plus(each.amount()) : cash;
        }
        if (paid.isLessThan(due) || paid.minus(due).isGreaterThan(cash)) {
            return new Unpaid(due);
        }
        var tenders = new ArrayList<Tender>(unpaid.tenders().size() + 1);
        if (!towards.isZero()) {
            tenders.add(new Tender(Kind.EXCHANGE, towards, null, returnedOf.toString()));
        }
        tenders.addAll(unpaid.tenders());
        return new Paid(unpaid.paidBy(List.copyOf(tenders), paid.minus(due)));
    }
}
