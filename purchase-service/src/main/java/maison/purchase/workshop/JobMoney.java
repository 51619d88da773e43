package maison.purchase.workshop;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Deposits;
import maison.purchase.sales.settlement.Deposits.Account;
import maison.purchase.sales.settlement.Deposits.Part;
import maison.purchase.sales.settlement.Deposits.Repayment;
import maison.purchase.sales.settlement.Findings;
import maison.purchase.sales.settlement.OrderSteps;
import maison.purchase.sales.settlement.OrderSteps.Door;
import maison.purchase.sales.settlement.OrderSteps.Rest;
import maison.purchase.workshop.job.Collection.Checkout;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobCommand.Cancel;
import maison.purchase.workshop.job.JobCommand.PickUp;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobRefusal;
import maison.purchase.workshop.job.Settling;
import maison.purchase.workshop.job.Stamp;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Runs the steps of a job in which there is money, together with the store credits, the approval
/// and the sale that belong to them: all of it is stored, or none.
@Singleton
public final class JobMoney {

    private final OrderSteps steps;
    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final Deposits deposits;
    private final JobDoor door;
    private final Caller caller;

    JobMoney(
            OrderSteps steps,
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            Deposits deposits,
            JobDoor door,
            Caller caller) {
        this.steps = steps;
        this.jobs = jobs;
        this.deposits = deposits;
        this.door = door;
        this.caller = caller;
    }

    /// Takes a payment before the job is done.
    public Response pay(UUID id, JobCommand command) {
        var payment = (PaymentTaken) ((TakeStep) command).facts();
        return run(
                id,
                command,
                (act, _, findings) ->
                        deposits.spend(
                                act, account(id, payment.stamp()), part(payment), null, findings));
    }

    /// Gives the pieces to the client, makes the sale of what is owed, and gives back what was paid
    /// too much.
    public Response pickUp(UUID id, JobCommand command) {
        Authority authority = Authority.of(caller);
        Checkout wanted = ((PickUp) command).collection().checkout();
        return steps.sell(
                caller.call(),
                rules(id),
                id,
                command,
                wanted == null ? null : wanted.saleId(),
                (act, after, findings) -> {
                    Taken job = (Taken) after;
                    var picked =
                            (PickedUp) job.step(((PickUp) command).stamp().stepId()).orElseThrow();
                    Problem no =
                            repay(
                                    act,
                                    id,
                                    job,
                                    picked.stamp(),
                                    picked.settlement().refunds(),
                                    picked.approvalId(),
                                    authority,
                                    findings);
                    return no != null ? no : sell(act, id, job, picked, authority, findings);
                });
    }

    private @Nullable Problem sell(
            Act act, UUID id, Taken job, PickedUp picked, Authority authority, Findings findings) {
        return Settling.saleOf(id, job, picked)
                .map(sale -> {
                    Checkout checkout = Objects.requireNonNull(picked.collection().checkout());
                    // The act uses these for something else already.
                    if (checkout.saleId().equals(picked.approvalId())
                            || Deposits.creditsOf(picked.settlement().refunds())
                                    .containsKey(checkout.saleId())) {
                        return PurchaseProblems.of(new SaleIdReused());
                    }
                    return deposits.sell(act, id, checkout.saleId(), sale, authority, findings);
                })
                .orElse(null);
    }

    /// Gives the job up.
    public Response cancel(UUID id, JobCommand command) {
        Authority authority = Authority.of(caller);
        return run(
                id,
                command,
                (act, after, findings) -> {
                    Taken job = (Taken) after;
                    var cancelled =
                            (Cancelled) job.step(((Cancel) command).stamp().stepId()).orElseThrow();
                    return repay(
                            act,
                            id,
                            job,
                            cancelled.stamp(),
                            cancelled.refunds(),
                            cancelled.approvalId(),
                            authority,
                            findings);
                });
    }

    private @Nullable Problem repay(
            Act act,
            UUID id,
            Taken job,
            Stamp stamp,
            List<Tender> refunds,
            @Nullable UUID approvalId,
            Authority authority,
            Findings findings) {
        Money amount = Money.zero(job.currency());
        for (Tender each : refunds) {
            amount = amount.plus(each.amount());
        }
        var repayment =
                new Repayment(
                        account(id, stamp),
                        stamp.occurredAt(),
                        amount,
                        Deposits.creditsOf(refunds),
                        job.all(PaymentTaken.class).stream().map(JobMoney::part).toList(),
                        approvalId);
        return deposits.repay(act, repayment, authority, findings);
    }

    private static Account account(UUID id, Stamp stamp) {
        return new Account(id, stamp.customerId(), stamp.storeId());
    }

    private static Part part(PaymentTaken payment) {
        return new Part(payment.stamp().stepId(), payment.occurredAt(), payment.tenders());
    }

    private Response run(UUID id, JobCommand command, Rest<Job> rest) {
        return steps.run(caller.call(), rules(id), id, command, rest);
    }

    private Door<JobCommand, Job, JobEvent, JobRefusal> rules(UUID id) {
        return new Door<>(jobs, JobProblems::of, done -> door.answer(id, done));
    }
}
