package maison.purchase.workshop.job;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.refuse;

import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.purchase.workshop.job.Custody.Held;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand.ReportIncident;
import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.ClientNotified;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.Ordered;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskAssigned;
import maison.purchase.workshop.job.JobEvent.TaskDone;
import maison.purchase.workshop.job.JobEvent.Told;
import maison.purchase.workshop.job.JobEvent.Valuation;
import maison.purchase.workshop.job.JobRefusal.AnotherAmount;
import maison.purchase.workshop.job.JobRefusal.ClientOnlyAtPickUp;
import maison.purchase.workshop.job.JobRefusal.EstimateSuperseded;
import maison.purchase.workshop.job.JobRefusal.EstimateUnknown;
import maison.purchase.workshop.job.JobRefusal.HandedToGiver;
import maison.purchase.workshop.job.JobRefusal.NoPieces;
import maison.purchase.workshop.job.JobRefusal.NotApproved;
import maison.purchase.workshop.job.JobRefusal.PieceIsLost;
import maison.purchase.workshop.job.JobRefusal.PieceKnown;
import maison.purchase.workshop.job.JobRefusal.PieceNotLost;
import maison.purchase.workshop.job.JobRefusal.PieceUnknown;
import maison.purchase.workshop.job.JobRefusal.TaskIsDone;
import maison.purchase.workshop.job.JobRefusal.TaskUnknown;
import maison.purchase.workshop.job.JobRefusal.WrongStage;
import maison.purchase.workshop.job.JobRefusal.WrongType;
import org.jspecify.annotations.Nullable;

/// What may happen between intake and pick-up.
final class StepRules {

    private StepRules() {}

    /// Why the step cannot have taken place; null if it can.
    static @Nullable JobRefusal obstacle(Told step, Taken job) {
        return switch (step) {
            case EstimateOffered _ -> stage(isOpen(job), job);
            case PaymentTaken _ -> stage(isOpen(job), job);
            case EstimateAnswered answer -> first(working(job), () -> answer(answer, job));
            case TaskAdded _ -> working(job);
            case TaskAssigned(_, var task, _) -> first(working(job), () -> task(task, job));
            case TaskDone(_, var task) -> first(working(job), () -> done(task, job));
            case PromiseMade _ -> working(job);
            case Ordered _ -> first(working(job), () -> made(job));
            case PiecesArrived arrived -> first(working(job), () -> arrival(arrived, job));
            case Appraised appraised -> first(working(job), () -> appraisal(appraised, job));
            case HandedOver handed ->
                    first(stage(!job.stage().isOver(), job), () -> hand(handed, job));
            case ClientNotified _ -> stage(job.stage().isWaiting(), job);
        };
    }

    @FunctionalInterface
    private interface Rule {
        @Nullable JobRefusal obstacle();
    }

    private static @Nullable JobRefusal first(@Nullable JobRefusal obstacle, Rule next) {
        return obstacle == null ? next.obstacle() : obstacle;
    }

    static boolean isOpen(Taken job) {
        return job.stage().isWorking() || job.stage().isWaiting();
    }

    static @Nullable JobRefusal stage(boolean right, Taken job) {
        return right ? null : new WrongStage(job.stage());
    }

    private static @Nullable JobRefusal working(Taken job) {
        return stage(job.stage().isWorking(), job);
    }

    private static @Nullable JobRefusal made(Taken job) {
        return job.intake().type().isMade() ? null : new WrongType(job.intake().type());
    }

    /// Only the newest estimate can be answered: the client must not approve what no longer holds.
    private static @Nullable JobRefusal answer(EstimateAnswered answer, Taken job) {
        Optional<EstimateOffered> estimate = job.estimate(answer.estimateId());
        if (estimate.isEmpty()) {
            return new EstimateUnknown();
        }
        UUID newest = job.last(EstimateOffered.class).orElseThrow().stamp().stepId();
        if (!newest.equals(answer.estimateId())) {
            return new EstimateSuperseded(newest);
        }
        var total = estimate.get().amounts().total();
        return total.equals(answer.total()) ? null : new AnotherAmount(total);
    }

    private static @Nullable JobRefusal task(UUID taskId, Taken job) {
        if (job.task(taskId).isEmpty()) {
            return new TaskUnknown(taskId);
        }
        return job.isDone(taskId) ? new TaskIsDone(taskId) : null;
    }

    private static @Nullable JobRefusal done(UUID taskId, Taken job) {
        return first(
                task(taskId, job),
                () -> {
                    boolean unpaid =
                            job.task(taskId).orElseThrow().chargeable() && job.approved() == null;
                    return unpaid ? new NotApproved() : null;
                });
    }

    private static @Nullable JobRefusal arrival(PiecesArrived arrived, Taken job) {
        for (Piece piece : arrived.pieces()) {
            if (job.custody().pieces().containsKey(piece.pieceId())) {
                return new PieceKnown(piece.pieceId());
            }
        }
        return first(made(job), () -> ends(arrived.giver(), arrived.receiver()));
    }

    private static @Nullable JobRefusal appraisal(Appraised appraised, Taken job) {
        if (job.intake().type() != JobType.APPRAISAL) {
            return new WrongType(job.intake().type());
        }
        for (Valuation each : appraised.valuations()) {
            if (!job.custody().pieces().containsKey(each.pieceId())) {
                return new PieceUnknown(each.pieceId());
            }
        }
        return null;
    }

    private static @Nullable JobRefusal hand(HandedOver handed, Taken job) {
        if (handed.pieceIds().isEmpty()) {
            return new NoPieces();
        }
        return first(
                ends(handed.giver(), handed.receiver()),
                () ->
                        job.custody()
                                .obstacle(handed.pieceIds(), handed.giver(), handed.occurredAt()));
    }

    private static @Nullable JobRefusal ends(Holder giver, Holder receiver) {
        if (giver.kind() == Holder.Kind.CLIENT || receiver.kind() == Holder.Kind.CLIENT) {
            return new ClientOnlyAtPickUp();
        }
        return giver.equals(receiver) ? new HandedToGiver() : null;
    }

    static Decision<JobEvent, JobRefusal> incident(ReportIncident report, Taken job) {
        if (job.stage().isOver()) {
            return refuse(new WrongStage(job.stage()));
        }
        Held held = job.custody().pieces().get(report.pieceId());
        if (held == null) {
            return refuse(new PieceUnknown(report.pieceId()));
        }
        if (held.lost() != (report.kind() == IncidentKind.FOUND)) {
            return refuse(
                    held.lost()
                            ? new PieceIsLost(report.pieceId())
                            : new PieceNotLost(report.pieceId()));
        }
        return accept(
                new IncidentRecorded(
                        report.stamp(),
                        report.kind(),
                        report.pieceId(),
                        report.account(),
                        held.piece().declaredValue()));
    }
}
