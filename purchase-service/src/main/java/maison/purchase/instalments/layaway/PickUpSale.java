package maison.purchase.instalments.layaway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.PickedLine;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleLine.Details;
import maison.purchase.sales.sale.SaleLine.Discount;
import maison.purchase.sales.sale.SaleLine.Item;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The sale that a pick-up makes: what was picked up, paid by what was held and by what was paid
/// with it.
public final class PickUpSale {

    /// The line of the service fee; no line of goods may be called so.
    public static final String FEE_LINE = "layaway-fee";

    private PickUpSale() {}

    /// @param after the layaway with the pick-up
    public static SaleCompleted of(UUID layawayId, Laid after, PickedUp pickUp) {
        LaidAway plan = after.plan();
        Laid before = before(after, pickUp);
        var lines = new ArrayList<SaleLine>();
        Amounts sum = Amounts.zero(plan.amounts().net().getCurrencyUnit());
        for (PickedLine picked : pickUp.lines()) {
            lines.add(line(before, picked));
            sum = sum.plus(picked.amounts());
        }
        if (pickUp.serviceFee().isPositive()) {
            SaleLine fee = fee(plan.terms().serviceFee());
            lines.add(fee);
            sum = sum.plus(fee.amounts());
        }
        return new SaleCompleted(
                plan.customerId(),
                pickUp.register(),
                pickUp.occurredAt(),
                pickUp.zone(),
                sum,
                lines,
                tenders(layawayId, pickUp),
                pickUp.change(),
                circumstances(plan));
    }

    /// What is paid at once when goods are laid away, and for which prices, as if it were a sale:
    /// for who must allow prices.
    public static SaleCompleted priced(LaidAway plan) {
        return new SaleCompleted(
                plan.customerId(),
                new Register(
                        plan.counter().storeId(),
                        plan.counter().terminalId(),
                        "layaway",
                        plan.counter().associateId(),
                        "layaway"),
                plan.occurredAt(),
                plan.zone(),
                plan.amounts(),
                plan.lines(),
                List.of(),
                Money.zero(plan.amounts().net().getCurrencyUnit()),
                circumstances(plan));
    }

    private static Laid before(Laid after, PickedUp pickUp) {
        int at = after.pickUps().indexOf(pickUp);
        return new Laid(
                after.plan(), after.payments(), after.pickUps().subList(0, at), after.told(), null);
    }

    private static @Nullable Circumstances circumstances(LaidAway plan) {
        return plan.taxInclusive() == null && plan.approvalId() == null
                ? null
                : new Circumstances(plan.taxInclusive(), null, null, null, plan.approvalId());
    }

    private static List<Tender> tenders(UUID layawayId, PickedUp pickUp) {
        var tenders = new ArrayList<Tender>();
        if (pickUp.deposit().isPositive()) {
            tenders.add(new Tender(Kind.DEPOSIT, pickUp.deposit(), null, layawayId.toString()));
        }
        tenders.addAll(pickUp.tenders());
        return tenders;
    }

    private static SaleLine line(Laid before, PickedLine picked) {
        SaleLine whole =
                before.plan().lines().stream()
                        .filter(each -> each.lineId().equals(picked.lineId()))
                        .findFirst()
                        .orElseThrow();
        return new SaleLine(
                whole.lineId(),
                whole.item(),
                picked.quantity(),
                whole.unitPrice(),
                discounts(before, whole, picked.quantity()),
                picked.amounts(),
                whole.details());
    }

    /// Discounts are for the whole line, so a part has its share of them.
    private static List<Discount> discounts(Laid before, SaleLine whole, Quantity now) {
        Quantity earlier = before.picked().get(whole.lineId());
        return whole.discounts().stream()
                .map(each ->
                        new Discount(
                                each.reason(),
                                share(each.amount(), earlier, now, whole.quantity()),
                                each.promotion()))
                .toList();
    }

    private static Money share(
            Money amount, @Nullable Quantity earlier, Quantity now, Quantity whole) {
        return earlier == null
                ? now.shareOf(amount, whole)
                : earlier.plus(now).shareOf(amount, whole).minus(earlier.shareOf(amount, whole));
    }

    private static SaleLine fee(Terms.ServiceFee fee) {
        return new SaleLine(
                FEE_LINE,
                new Item(fee.sku(), fee.description(), null, null, Map.of()),
                new Quantity(BigDecimal.ONE),
                fee.amount(),
                List.of(),
                new Amounts(fee.amount(), Money.zero(fee.amount().getCurrencyUnit())),
                new Details(SaleLine.Kind.SERVICE, null, null, true));
    }
}
