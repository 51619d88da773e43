package maison.purchase.atelier.ordering;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.purchase.atelier.BespokeProblems;
import maison.purchase.atelier.bespoke.BespokeCommand;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Cancel;
import maison.purchase.atelier.bespoke.BespokeCommand.Deliver;
import maison.purchase.atelier.bespoke.BespokeCommand.Pay;
import maison.purchase.atelier.bespoke.BespokeCommand.Quote;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeEvent.Order;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeOrder;
import maison.purchase.atelier.bespoke.BespokeOrder.Cancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeRefusal;
import maison.purchase.atelier.bespoke.DeliverySale;
import maison.purchase.atelier.bespoke.Payment;
import maison.purchase.atelier.orders.OrderDoor;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Deposits;
import maison.purchase.sales.settlement.Deposits.Account;
import maison.purchase.sales.settlement.Deposits.Part;
import maison.purchase.sales.settlement.Deposits.Repayment;
import maison.purchase.sales.settlement.Findings;
import maison.purchase.sales.settlement.OrderSteps;
import maison.purchase.sales.settlement.OrderSteps.Door;
import maison.purchase.sales.settlement.OrderSteps.Rest;
import org.jspecify.annotations.Nullable;

/// Runs what an order is asked for where money is in it, together with the store credits, the
/// approval and the sale that belong to it: all of it is stored, or none. Revenue, points and
/// history come from the sale alone.
@Singleton
final class OrderMoney {

    private final OrderSteps steps;
    private final AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            orders;
    private final Deposits deposits;
    private final OrderDoor door;
    private final Caller caller;

    OrderMoney(
            OrderSteps steps,
            AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> orders,
            Deposits deposits,
            OrderDoor door,
            Caller caller) {
        this.steps = steps;
        this.orders = orders;
        this.deposits = deposits;
        this.door = door;
        this.caller = caller;
    }

    /// Offers at prices that may need leave.
    Response quote(UUID id, Quote command) {
        Authority authority = Authority.of(caller);
        return run(
                id,
                command,
                (act, _, _) ->
                        deposits.allowPrices(
                                act, id, DeliverySale.priced(command.facts()), authority));
    }

    /// Accepts; the deposit may be paid with store credit.
    Response accept(UUID id, Accept command) {
        return run(
                id,
                command,
                (act, after, findings) -> spend(act, id, after, command.deposit(), findings));
    }

    /// Takes a payment.
    Response pay(UUID id, Pay command) {
        return run(
                id,
                command,
                (act, after, findings) -> spend(act, id, after, command.payment(), findings));
    }

    private @Nullable Problem spend(
            Act act, UUID id, BespokeOrder after, @Nullable Payment payment, Findings findings) {
        return payment == null
                ? null
                : deposits.spend(act, account(id, after), part(payment), null, findings);
    }

    /// Hands the order over and makes its sale.
    Response deliver(UUID id, Deliver command) {
        Authority authority = Authority.of(caller);
        return steps.sell(
                caller.call(),
                rules(id),
                id,
                command,
                command.saleId(),
                (act, after, findings) ->
                        deposits.sell(
                                act,
                                id,
                                command.saleId(),
                                DeliverySale.of(id, (Delivered) after),
                                authority,
                                findings));
    }

    /// Ends it without a sale.
    Response cancel(UUID id, Cancel command) {
        Authority authority = Authority.of(caller);
        return run(
                id,
                command,
                (act, after, findings) ->
                        deposits.repay(act, repayment(id, (Cancelled) after), authority, findings));
    }

    private static Repayment repayment(UUID id, Cancelled order) {
        OrderCancelled end = order.cancellation();
        List<Part> paid =
                order.before() instanceof Making making
                        ? making.ledger().payments().stream().map(OrderMoney::part).toList()
                        : List.of();
        return new Repayment(
                account(id, order),
                end.occurredAt(),
                end.refund(),
                Deposits.creditsOf(end.refunds()),
                paid,
                end.approvalId());
    }

    private static Account account(UUID id, BespokeOrder after) {
        Order order = ((Placed) after).quote().order();
        return new Account(id, order.customerId(), order.storeId());
    }

    private static Part part(Payment payment) {
        return new Part(payment.paymentId(), payment.occurredAt(), payment.tenders());
    }

    private Response run(UUID id, BespokeCommand command, Rest<BespokeOrder> rest) {
        return steps.run(caller.call(), rules(id), id, command, rest);
    }

    private Door<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> rules(UUID id) {
        return new Door<>(
                orders,
                BespokeProblems::of,
                done -> door.answer(id, done, Response.Status.CREATED.getStatusCode()));
    }
}
