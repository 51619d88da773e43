package maison.purchase.collecting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.purchase.JobDoor;
import maison.purchase.JobProblems;
import maison.purchase.PurchaseProblems;
import maison.purchase.job.Collection.Checkout;
import maison.purchase.job.Job;
import maison.purchase.job.Job.Taken;
import maison.purchase.job.JobCommand;
import maison.purchase.job.JobCommand.PickUp;
import maison.purchase.job.JobEvent;
import maison.purchase.job.JobEvent.PickedUp;
import maison.purchase.job.JobRefusal;
import maison.purchase.job.Settling;
import maison.purchase.sale.Sale;
import maison.purchase.sale.SaleCommand;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleRefusal;
import maison.purchase.sale.SaleRefusal.SaleIdReused;

/// Decides a pick-up and its sale as one: both are stored, or neither.
@Singleton
class PickUps {

    /// What an attempt came to.
    private sealed interface Attempt {

        /// The client has the pieces.
        record Given(Done<Job, JobEvent, JobRefusal> done) implements Attempt {}

        /// They do not.
        record Kept(Problem why) implements Attempt {}
    }

    private final Acts acts;
    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final JobDoor door;
    private final Caller caller;

    PickUps(
            Acts acts,
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            JobDoor door,
            Caller caller) {
        this.acts = acts;
        this.jobs = jobs;
        this.sales = sales;
        this.door = door;
        this.caller = caller;
    }

    Response settle(UUID id, PickUp command) {
        Attempt result =
                acts.run(caller.call(), act -> attempt(act, id, command), PickUps::stopped, null);
        return switch (result) {
            case Attempt.Given(var done) -> door.answer(id, done);
            case Attempt.Kept(var why) -> why.toResponse();
        };
    }

    private Attempt attempt(Act act, UUID id, PickUp command) {
        Checkout checkout = command.collection().checkout();
        if (checkout != null && checkout.saleId().equals(id)) {
            return new Attempt.Kept(PurchaseProblems.of(new SaleIdReused()));
        }
        return switch (act.decide(jobs, id, command)) {
            case Refused<Job, JobEvent, JobRefusal>(var refusal) ->
                    new Attempt.Kept(JobProblems.of(refusal));
            case Done<Job, JobEvent, JobRefusal> done -> sell(act, id, command, done);
        };
    }

    private Attempt sell(Act act, UUID id, PickUp command, Done<Job, JobEvent, JobRefusal> done) {
        Taken job = (Taken) done.state();
        var picked = (PickedUp) job.step(command.stamp().stepId()).orElseThrow();
        Checkout checkout = picked.collection().checkout();
        Optional<SaleCompleted> sale = Settling.saleOf(id, job, picked);
        if (checkout == null || sale.isEmpty()) {
            return new Attempt.Given(done);
        }
        Outcome<Sale, SaleEvent, SaleRefusal> sold =
                act.decide(sales, checkout.saleId(), new CompleteSale(sale.get()));
        return sold instanceof Refused<Sale, SaleEvent, SaleRefusal>(var refusal)
                ? new Attempt.Kept(PurchaseProblems.of(refusal))
                : new Attempt.Given(done);
    }

    private static Attempt stopped(Object reason) {
        return new Attempt.Kept(
                switch (reason) {
                    case SaleRefusal refusal -> PurchaseProblems.of(refusal);
                    case JobRefusal refusal -> JobProblems.of(refusal);
                    default -> throw new IllegalStateException("Stopped by nobody: " + reason);
                });
    }
}
