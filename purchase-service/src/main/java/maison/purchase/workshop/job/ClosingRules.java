package maison.purchase.workshop.job;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.refuse;

import java.util.List;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Custody.Held;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand.Cancel;
import maison.purchase.workshop.job.JobCommand.MakeReady;
import maison.purchase.workshop.job.JobCommand.PickUp;
import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobRefusal.BeyondApproved;
import maison.purchase.workshop.job.JobRefusal.NoPieces;
import maison.purchase.workshop.job.JobRefusal.NotAppraised;
import maison.purchase.workshop.job.JobRefusal.NotApproved;
import maison.purchase.workshop.job.JobRefusal.NotAtTheDoor;
import maison.purchase.workshop.job.JobRefusal.PieceElsewhere;
import maison.purchase.workshop.job.JobRefusal.TasksOpen;
import maison.purchase.workshop.job.JobRefusal.WrongStage;
import maison.purchase.workshop.job.JobRefusal.WrongTicket;
import org.jspecify.annotations.Nullable;

/// How a job ends: ready, then with the client; or given up.
final class ClosingRules {

    private ClosingRules() {}

    static Decision<JobEvent, JobRefusal> ready(MakeReady command, Taken job) {
        JobRefusal obstacle = notReady(job);
        if (obstacle != null) {
            return refuse(obstacle);
        }
        EstimateOffered approved = job.approved();
        if (approved == null) {
            // Somebody who only asks for a price owes nothing for having asked.
            return job.intake().estimateOnly() && command.charges().isEmpty()
                    ? accept(ready(command, List.of(), command.taxInclusive(), job))
                    : refuse(new NotApproved());
        }
        MadeReady ready =
                command.charges().isEmpty()
                        ? ready(command, approved.lines(), approved.taxInclusive(), job)
                        : ready(command, command.charges(), command.taxInclusive(), job);
        return ready.amounts().total().isGreaterThan(approved.amounts().total())
                ? refuse(new BeyondApproved(approved.amounts().total()))
                : accept(ready);
    }

    private static MadeReady ready(
            MakeReady command, List<Charge> charges, @Nullable Boolean taxInclusive, Taken job) {
        Amounts amounts = Charge.sum(charges, job.currency());
        return new MadeReady(command.stamp(), charges, amounts, taxInclusive);
    }

    private static @Nullable JobRefusal notReady(Taken job) {
        if (!job.stage().isWorking()) {
            return new WrongStage(job.stage());
        }
        int open =
                (int)
                        job.all(TaskAdded.class).stream()
                                .filter(task -> !job.isDone(task.stamp().stepId()))
                                .count();
        if (open > 0) {
            return new TasksOpen(open);
        }
        if (job.intake().type() == JobType.APPRAISAL
                && !job.intake().estimateOnly()
                && job.last(Appraised.class).isEmpty()) {
            return new NotAppraised();
        }
        if (job.custody().here().isEmpty()) {
            return new NoPieces();
        }
        return elsewhere(job);
    }

    private static @Nullable JobRefusal elsewhere(Taken job) {
        for (Held held : job.custody().pieces().values()) {
            if (held.isHere() && !held.holder().kind().isAtHand()) {
                return new PieceElsewhere(held.piece().pieceId(), held.holder());
            }
        }
        return null;
    }

    static Decision<JobEvent, JobRefusal> pickUp(PickUp command, Taken job) {
        JobRefusal obstacle = cannotCollect(command, job);
        if (obstacle != null) {
            return refuse(obstacle);
        }
        return switch (Settling.of(job, command.collection().checkout())) {
            case Settling.Unsettled(var reason) -> refuse(reason);
            case Settling.Settled(var settlement) ->
                    accept(
                            new PickedUp(
                                    command.stamp(),
                                    command.collection(),
                                    job.custody().here(),
                                    settlement,
                                    job.stage() == Stage.CANCELLED,
                                    command.approvalId()));
        };
    }

    private static @Nullable JobRefusal cannotCollect(PickUp command, Taken job) {
        if (!job.stage().isWaiting() && job.stage() != Stage.CANCELLED) {
            return new WrongStage(job.stage());
        }
        Collection collection = command.collection();
        String ticket = collection.identity().ticket();
        if (ticket != null && !ticket.equals(job.intake().claimTicket())) {
            return new WrongTicket();
        }
        List<String> pieces = job.custody().here();
        if (pieces.isEmpty()) {
            return new NoPieces();
        }
        if (!collection.giver().kind().isAtTheDoor()) {
            return new NotAtTheDoor(collection.giver());
        }
        return job.custody().obstacle(pieces, collection.giver(), command.stamp().occurredAt());
    }

    /// A job whose last piece was lost after it had been given up is given up again, and is over.
    static Decision<JobEvent, JobRefusal> cancel(Cancel command, Taken job) {
        boolean here = !job.custody().here().isEmpty();
        boolean again = job.stage() == Stage.CANCELLED && !here;
        if (!StepRules.isOpen(job) && !again) {
            return refuse(new WrongStage(job.stage()));
        }
        List<Tender> refunds = again ? List.of() : job.tendersPaid();
        return accept(
                new Cancelled(
                        command.stamp(), command.reason(), refunds, here, command.approvalId()));
    }
}
