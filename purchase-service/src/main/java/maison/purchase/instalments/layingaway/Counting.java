package maison.purchase.instalments.layingaway;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.purchase.instalments.LayawayProblems;
import maison.purchase.instalments.layaway.Layaway;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayCommand;
import maison.purchase.instalments.layaway.LayawayCommand.Cancel;
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayCommand.Pay;
import maison.purchase.instalments.layaway.LayawayCommand.PickUp;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayRefusal;
import maison.purchase.instalments.layaway.Payment;
import maison.purchase.instalments.layaway.PickUpSale;
import maison.purchase.instalments.layaways.LayawayDoor;
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

/// Runs what a layaway is asked for together with the store credits, approvals and the sale that
/// belong to it: all of it is stored, or none.
@Singleton
final class Counting {

    private final OrderSteps steps;
    private final AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways;
    private final Deposits deposits;
    private final LayawayDoor door;
    private final Caller caller;

    Counting(
            OrderSteps steps,
            AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways,
            Deposits deposits,
            LayawayDoor door,
            Caller caller) {
        this.steps = steps;
        this.layaways = layaways;
        this.deposits = deposits;
        this.door = door;
        this.caller = caller;
    }

    /// Keeps goods; the deposit may be paid with store credit, and prices may need leave.
    Response layAway(UUID id, LayAway command) {
        Authority authority = Authority.of(caller);
        return run(
                id,
                command,
                (act, after, findings) ->
                        open(act, id, ((Laid) after).plan(), authority, findings));
    }

    private @Nullable Problem open(
            Act act, UUID id, LaidAway plan, Authority authority, Findings findings) {
        Problem no = deposits.allowPrices(act, id, PickUpSale.priced(plan), authority);
        Payment deposit = plan.deposit();
        return no != null || deposit == null
                ? no
                : deposits.spend(
                        act, account(id, plan), part(deposit), plan.approvalId(), findings);
    }

    /// Takes a payment.
    Response pay(UUID id, Pay command) {
        return run(
                id,
                command,
                (act, after, findings) ->
                        deposits.spend(
                                act,
                                account(id, ((Laid) after).plan()),
                                part(command.payment()),
                                null,
                                findings));
    }

    /// Hands goods over and makes their sale.
    Response pickUp(UUID id, PickUp command) {
        Authority authority = Authority.of(caller);
        return steps.sell(
                caller.call(),
                rules(id),
                id,
                command,
                command.saleId(),
                (act, after, findings) -> {
                    Laid laid = (Laid) after;
                    return deposits.sell(
                            act,
                            id,
                            command.saleId(),
                            PickUpSale.of(id, laid, laid.pickUps().getLast()),
                            authority,
                            findings);
                });
    }

    /// Ends it early.
    Response cancel(UUID id, Cancel command) {
        Authority authority = Authority.of(caller);
        return run(
                id,
                command,
                (act, after, findings) ->
                        deposits.repay(act, repayment(id, (Laid) after), authority, findings));
    }

    private static Repayment repayment(UUID id, Laid laid) {
        LayawayCancelled end = Objects.requireNonNull(laid.cancelled());
        List<Part> paid = laid.payments().stream().map(Counting::part).toList();
        return new Repayment(
                account(id, laid.plan()),
                end.occurredAt(),
                end.refund(),
                Deposits.creditsIn(end.refunds()),
                paid,
                end.approvalId());
    }

    private static Account account(UUID id, LaidAway plan) {
        return new Account(id, plan.customerId(), plan.counter().storeId());
    }

    private static Part part(Payment payment) {
        return new Part(payment.paymentId(), payment.occurredAt(), payment.tenders());
    }

    private Response run(UUID id, LayawayCommand command, Rest<Layaway> rest) {
        return steps.run(caller.call(), rules(id), id, command, rest);
    }

    private Door<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> rules(UUID id) {
        return new Door<>(layaways, LayawayProblems::of, done -> door.answer(id, done));
    }
}
