package maison.purchase.ordering;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.security.Caller;
import maison.purchase.PurchaseProblems;
import maison.purchase.bespoke.BespokeCommand;
import maison.purchase.bespoke.BespokeCommand.Deliver;
import maison.purchase.bespoke.BespokeEvent;
import maison.purchase.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.bespoke.BespokeOrder;
import maison.purchase.bespoke.BespokeOrder.Delivered;
import maison.purchase.bespoke.BespokeRefusal;
import maison.purchase.orders.OrderDoor;
import maison.purchase.sale.Sale;
import maison.purchase.sale.SaleCommand;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleRefusal;
import maison.purchase.sale.Tender;
import maison.purchase.sale.Tender.Kind;
import org.joda.money.Money;

/// Hands an order over and makes its one sale, both or neither: revenue, points and history come
/// from the sale alone.
@Singleton
final class Delivering {

    private final Acts acts;
    private final AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            orders;
    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final OrderDoor door;
    private final Caller caller;

    Delivering(
            Acts acts,
            AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> orders,
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            OrderDoor door,
            Caller caller) {
        this.acts = acts;
        this.orders = orders;
        this.sales = sales;
        this.door = door;
        this.caller = caller;
    }

    /// What became of an attempt.
    private sealed interface Attempt {

        /// The order has said yes or no, and where it said yes the sale did too.
        record Settled(Outcome<BespokeOrder, BespokeEvent, BespokeRefusal> order)
                implements Attempt {}

        /// The sale cannot be, so the order is not delivered either.
        record SaleRefused(SaleRefusal refusal) implements Attempt {}
    }

    Response deliver(UUID id, Deliver command) {
        Attempt made =
                acts.run(
                        caller.call(),
                        act -> attempt(act, id, command),
                        stopped -> new Attempt.SaleRefused((SaleRefusal) stopped),
                        null);
        return switch (made) {
            case Attempt.Settled(var outcome) ->
                    door.answer(id, outcome, Response.Status.CREATED.getStatusCode());
            case Attempt.SaleRefused(var refusal) -> PurchaseProblems.of(refusal).toResponse();
        };
    }

    private Attempt attempt(Act act, UUID id, Deliver command) {
        Outcome<BespokeOrder, BespokeEvent, BespokeRefusal> outcome =
                act.decide(orders, id, command);
        if (outcome instanceof Done<BespokeOrder, BespokeEvent, BespokeRefusal> done) {
            SaleCompleted sale = saleOf(id, (Delivered) done.state());
            if (act.decide(sales, command.saleId(), new CompleteSale(sale))
                    instanceof Refused<Sale, SaleEvent, SaleRefusal>(var refusal)) {
                return new Attempt.SaleRefused(refusal);
            }
        }
        return new Attempt.Settled(outcome);
    }

    private static SaleCompleted saleOf(UUID id, Delivered order) {
        OrderQuoted quote = order.quote();
        OrderDelivered delivery = order.delivery();
        return new SaleCompleted(
                quote.order().customerId(),
                delivery.register(),
                delivery.occurredAt(),
                quote.zone(),
                quote.amounts(),
                quote.lines(),
                tenders(id, order.made().ledger().paid(), delivery.tenders()),
                delivery.change());
    }

    private static List<Tender> tenders(UUID id, Money paidBefore, List<Tender> now) {
        var tenders = new ArrayList<Tender>();
        if (paidBefore.isPositive()) {
            tenders.add(new Tender(Kind.DEPOSIT, paidBefore, null, id.toString()));
        }
        tenders.addAll(now);
        return tenders;
    }
}
