package maison.purchase.atelier.bespoke;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The one sale of an order: the lines as they were quoted, paid by what was paid before and by
/// what is paid at the delivery.
public final class DeliverySale {

    private DeliverySale() {}

    /// @param order with its delivery
    public static SaleCompleted of(UUID orderId, Delivered order) {
        OrderQuoted quote = order.quote();
        OrderDelivered delivery = order.delivery();
        return new SaleCompleted(
                quote.order().customerId(),
                delivery.register(),
                delivery.occurredAt(),
                quote.zone(),
                quote.amounts(),
                quote.lines(),
                tenders(orderId, order.made().ledger().paid(), delivery.tenders()),
                delivery.change(),
                circumstances(quote));
    }

    /// The prices of an offer as if it were a sale: for who must allow them.
    public static SaleCompleted priced(OrderQuoted quote) {
        return new SaleCompleted(
                quote.order().customerId(),
                new Register(
                        quote.order().storeId(), "order", "order", quote.associateId(), "order"),
                quote.occurredAt(),
                quote.zone(),
                quote.amounts(),
                quote.lines(),
                List.of(),
                Money.zero(quote.amounts().net().getCurrencyUnit()),
                circumstances(quote));
    }

    private static @Nullable Circumstances circumstances(OrderQuoted quote) {
        return quote.taxInclusive() == null && quote.approvalId() == null
                ? null
                : new Circumstances(quote.taxInclusive(), null, null, null, quote.approvalId());
    }

    private static List<Tender> tenders(UUID orderId, Money paidBefore, List<Tender> now) {
        var tenders = new ArrayList<Tender>();
        if (paidBefore.isPositive()) {
            tenders.add(new Tender(Kind.DEPOSIT, paidBefore, null, orderId.toString()));
        }
        tenders.addAll(now);
        return tenders;
    }
}
