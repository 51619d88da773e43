package maison.purchase.layingaway;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.purchase.LayawayProblems;
import maison.purchase.PurchaseProblems;
import maison.purchase.credit.CreditRefusal.CreditUnknown;
import maison.purchase.layaway.Layaway;
import maison.purchase.layaway.Layaway.Laid;
import maison.purchase.layaway.LayawayCommand;
import maison.purchase.layaway.LayawayCommand.Cancel;
import maison.purchase.layaway.LayawayCommand.LayAway;
import maison.purchase.layaway.LayawayCommand.Pay;
import maison.purchase.layaway.LayawayCommand.PickUp;
import maison.purchase.layaway.LayawayEvent;
import maison.purchase.layaway.LayawayEvent.LaidAway;
import maison.purchase.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.layaway.LayawayEvent.PickedUp;
import maison.purchase.layaway.LayawayRefusal;
import maison.purchase.layaway.Payment;
import maison.purchase.layaway.PickUpSale;
import maison.purchase.layaways.LayawayDoor;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleRefusal;
import maison.purchase.sale.Tender;
import maison.purchase.settlement.Authority;
import maison.purchase.settlement.Deposits;
import maison.purchase.settlement.Deposits.Account;
import maison.purchase.settlement.Deposits.Part;
import maison.purchase.settlement.Deposits.Repayment;
import maison.purchase.settlement.Findings;
import maison.purchase.settlement.Settled;
import maison.purchase.settlement.Settlement;
import org.jspecify.annotations.Nullable;

/// Runs what a layaway is asked for together with the store credits, approvals and the sale that
/// belong to it: all of it is stored, or none.
@Singleton
final class Counting {

    /// What an attempt came to.
    private sealed interface Attempt {

        /// It has taken effect, wholly.
        record Taken(Done<Layaway, LayawayEvent, LayawayRefusal> done) implements Attempt {}

        /// One of those involved said no; nothing was recorded.
        record Stopped(Problem why) implements Attempt {}
    }

    private final Acts acts;
    private final AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways;
    private final Deposits deposits;
    private final Settlement settlement;
    private final LayawayDoor door;
    private final Caller caller;

    Counting(
            Acts acts,
            AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways,
            Deposits deposits,
            Settlement settlement,
            LayawayDoor door,
            Caller caller) {
        this.acts = acts;
        this.layaways = layaways;
        this.deposits = deposits;
        this.settlement = settlement;
        this.door = door;
        this.caller = caller;
    }

    /// Keeps goods; the deposit may be paid with store credit, and prices may need leave.
    Response layAway(UUID id, LayAway command) {
        Authority authority = Authority.of(caller);
        return run(
                id,
                act -> attempt(act, id, command, laid -> open(act, id, laid.plan(), authority)));
    }

    private @Nullable Problem open(Act act, UUID id, LaidAway plan, Authority authority) {
        Problem no = deposits.allowPrices(act, id, PickUpSale.priced(plan), authority);
        Payment deposit = plan.deposit();
        return no != null || deposit == null
                ? no
                : deposits.spend(act, part(id, plan, deposit, plan.approvalId()));
    }

    /// Takes a payment.
    Response pay(UUID id, Pay command) {
        return run(
                id,
                act ->
                        attempt(
                                act,
                                id,
                                command,
                                laid ->
                                        deposits.spend(
                                                act,
                                                part(id, laid.plan(), command.payment(), null))));
    }

    /// Hands goods over and makes their sale.
    Response pickUp(UUID id, PickUp command) {
        String actor = Authority.of(caller).id();
        Response answer =
                run(
                        id,
                        act ->
                                attempt(
                                        act,
                                        id,
                                        command,
                                        laid -> sell(act, id, command, laid, actor)));
        settlement.applyParked(command.saleId(), caller.call());
        return answer;
    }

    private @Nullable Problem sell(Act act, UUID id, PickUp command, Laid laid, String actor) {
        if (Deposits.hasCredit(command.tenders(), id)) {
            return PurchaseProblems.of(new CreditUnknown());
        }
        PickedUp pickUp = laid.pickUps().getLast();
        SaleCompleted sale = PickUpSale.of(id, laid, pickUp);
        // Leave for the prices was given when the goods were laid away; it is not asked for twice.
        var given = new Authority(actor, true, true);
        return settlement.complete(
                                act,
                                command.saleId(),
                                new CompleteSale(sale),
                                given,
                                new Findings())
                        instanceof Settled.Stopped(var problem)
                ? problem
                : null;
    }

    /// Ends it early.
    Response cancel(UUID id, Cancel command) {
        Authority authority = Authority.of(caller);
        return run(id, act -> attempt(act, id, command, laid -> repay(act, id, laid, authority)));
    }

    private @Nullable Problem repay(Act act, UUID id, Laid laid, Authority authority) {
        LayawayCancelled end = Objects.requireNonNull(laid.cancelled());
        List<Tender> paid =
                laid.payments().stream().flatMap(each -> each.tenders().stream()).toList();
        return deposits.repay(
                act,
                new Repayment(
                        account(id, laid.plan()),
                        end.occurredAt(),
                        end.refund(),
                        end.refunds(),
                        paid,
                        end.approvalId()),
                authority);
    }

    private static Account account(UUID id, LaidAway plan) {
        return new Account(id, plan.customerId(), plan.counter().storeId());
    }

    private static Part part(UUID id, LaidAway plan, Payment payment, @Nullable UUID approvalId) {
        return new Part(
                account(id, plan),
                payment.paymentId(),
                payment.occurredAt(),
                payment.tenders(),
                approvalId);
    }

    private Response run(UUID id, Function<Act, Attempt> attempt) {
        Attempt result =
                acts.run(
                        caller.call(),
                        act -> {
                            Attempt made = attempt.apply(act);
                            if (made instanceof Attempt.Stopped) {
                                act.giveUp();
                            }
                            return made;
                        },
                        // The only rule over streams that such an act can meet.
                        reason -> new Attempt.Stopped(PurchaseProblems.of((SaleRefusal) reason)),
                        null);
        return switch (result) {
            case Attempt.Taken(var done) -> door.answer(id, done);
            case Attempt.Stopped(var why) -> why.toResponse();
        };
    }

    /// Decides, and where something is new, does what belongs to it.
    private Attempt attempt(
            Act act, UUID id, LayawayCommand command, Function<Laid, @Nullable Problem> rest) {
        return switch (act.decide(layaways, id, command)) {
            case Refused<Layaway, LayawayEvent, LayawayRefusal>(var refusal) ->
                    new Attempt.Stopped(LayawayProblems.of(refusal));
            case Done<Layaway, LayawayEvent, LayawayRefusal> done -> {
                Problem problem = done.repeated() ? null : rest.apply((Laid) done.state());
                yield problem == null ? new Attempt.Taken(done) : new Attempt.Stopped(problem);
            }
        };
    }
}
