package maison.purchase.workshop.jobcard;

import static maison.purchase.workshop.jobcard.Sight.name;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Custody.Held;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.Ordered;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import maison.purchase.workshop.job.JobEvent.Step;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskAssigned;
import maison.purchase.workshop.job.Piece;
import maison.purchase.workshop.jobcard.JobView.ChargeView;
import maison.purchase.workshop.jobcard.JobView.EndView;
import maison.purchase.workshop.jobcard.JobView.EstimateView;
import maison.purchase.workshop.jobcard.JobView.IncidentView;
import maison.purchase.workshop.jobcard.JobView.OrderView;
import maison.purchase.workshop.jobcard.JobView.PaymentView;
import maison.purchase.workshop.jobcard.JobView.PieceView;
import maison.purchase.workshop.jobcard.JobView.RefundView;
import maison.purchase.workshop.jobcard.JobView.TaskView;
import org.jspecify.annotations.Nullable;

/// Makes the view of a job that somebody may see.
record JobViews(Taken job, Sight sight) {

    JobView view(UUID jobId, @Nullable String words) {
        JobReceived intake = job.intake();
        EstimateOffered approved = job.approved();
        return new JobView(
                jobId,
                name(intake.type()),
                name(job.stage()),
                intake.customerId(),
                intake.storeId(),
                intake.zone(),
                intake.claimTicket(),
                intake.occurredAt(),
                promised(),
                intake.estimateOnly(),
                intake.express(),
                words,
                job.custody().pieces().values().stream().map(this::piece).toList(),
                job.all(EstimateOffered.class).stream().map(this::estimate).toList(),
                approved == null ? null : approved.stamp().stepId(),
                sight.amount(job.all(PaymentTaken.class).stream().map(JobViews::payment).toList()),
                sight.amount(job.paid()),
                sight.amount(job.last(MadeReady.class).map(_ -> job.owed()).orElse(null)),
                sight.internal(() -> job.all(TaskAdded.class).stream().map(this::task).toList()),
                sight.internal(this::order),
                sight.internal(() ->
                        job.all(IncidentRecorded.class).stream().map(this::incident).toList()),
                job.last(MadeReady.class).map(Step::occurredAt).orElse(null),
                end());
    }

    private @Nullable LocalDate promised() {
        return job.last(PromiseMade.class)
                .map(PromiseMade::promised)
                .orElse(job.intake().promised());
    }

    private PieceView piece(Held held) {
        Piece piece = held.piece();
        return new PieceView(
                piece.pieceId(),
                piece.description(),
                sight.internal(piece::condition),
                piece.photos(),
                sight.amount(piece.declaredValue()),
                sight.internal(() -> name(held.holder().kind())),
                sight.internal(() -> held.holder().id()),
                sight.internal(held::since),
                held.lost());
    }

    private EstimateView estimate(EstimateOffered offered) {
        Optional<EstimateAnswered> answer =
                job.all(EstimateAnswered.class).stream()
                        .filter(each -> each.estimateId().equals(offered.stamp().stepId()))
                        .reduce((_, later) -> later);
        return new EstimateView(
                offered.stamp().stepId(),
                offered.occurredAt(),
                offered.lines().stream()
                        .map(line ->
                                new ChargeView(
                                        line.lineId(),
                                        line.code(),
                                        line.description(),
                                        sight.amount(line.amounts().net()),
                                        sight.amount(line.amounts().tax())))
                        .toList(),
                sight.amount(offered.amounts().net()),
                sight.amount(offered.amounts().tax()),
                sight.amount(offered.amounts().total()),
                answer.map(EstimateAnswered::approved).orElse(null),
                answer.map(each -> name(each.how())).orElse(null),
                answer.map(Step::occurredAt).orElse(null),
                Boolean.TRUE.equals(offered.taxInclusive()));
    }

    private static PaymentView payment(PaymentTaken payment) {
        return new PaymentView(
                payment.stamp().stepId(),
                payment.occurredAt(),
                payment.amount(),
                payment.tenders().stream().map(tender -> name(tender.kind())).toList());
    }

    private TaskView task(TaskAdded task) {
        UUID id = task.stamp().stepId();
        Optional<String> assigned =
                job.all(TaskAssigned.class).stream()
                        .filter(each -> each.taskId().equals(id))
                        .map(TaskAssigned::assigneeId)
                        .reduce((_, later) -> later);
        return new TaskView(
                id,
                task.description(),
                assigned.orElse(task.assigneeId()),
                task.chargeable(),
                job.isDone(id));
    }

    private @Nullable OrderView order() {
        return job.last(Ordered.class)
                .map(ordered ->
                        new OrderView(
                                ordered.supplierId(),
                                ordered.reference(),
                                ordered.occurredAt(),
                                job.last(PiecesArrived.class).map(Step::occurredAt).orElse(null)))
                .orElse(null);
    }

    private IncidentView incident(IncidentRecorded incident) {
        return new IncidentView(
                incident.stamp().stepId(),
                name(incident.kind()),
                incident.pieceId(),
                incident.account(),
                incident.occurredAt(),
                sight.amount(incident.declaredValue()));
    }

    private @Nullable EndView end() {
        Cancelled cancelled = job.last(Cancelled.class).orElse(null);
        PickedUp picked = job.last(PickedUp.class).orElse(null);
        if (picked == null) {
            return cancelled == null
                    ? null
                    : new EndView(
                            cancelled.occurredAt(),
                            cancelled.reason(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            sight.amount(refunds(job.all(Cancelled.class).getFirst().refunds())),
                            sight.internal(job.all(Cancelled.class).getFirst()::approvalId));
        }
        var identity = picked.collection().identity();
        var checkout = picked.collection().checkout();
        var settlement = picked.settlement();
        return new EndView(
                picked.occurredAt(),
                cancelled == null ? null : cancelled.reason(),
                identity.document() == null ? null : name(identity.document()),
                identity.ticket() != null,
                checkout == null ? null : checkout.saleId(),
                sight.amount(settlement.total()),
                sight.amount(settlement.deposit()),
                sight.amount(settlement.change()),
                sight.amount(
                        refunds(
                                cancelled == null
                                        ? settlement.refunds()
                                        : job.all(Cancelled.class).getFirst().refunds())),
                sight.internal(
                        cancelled == null
                                ? picked::approvalId
                                : job.all(Cancelled.class).getFirst()::approvalId));
    }

    private static List<RefundView> refunds(List<Tender> tenders) {
        return tenders.stream()
                .map(tender ->
                        new RefundView(
                                name(tender.kind()),
                                tender.amount(),
                                tender.card() == null ? null : tender.card().lastFour(),
                                tender.reference()))
                .toList();
    }
}
