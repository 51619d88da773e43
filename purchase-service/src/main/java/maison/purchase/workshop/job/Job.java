package maison.purchase.workshop.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.Step;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskDone;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What is known of a job.
public sealed interface Job {

    /// Before it was taken in.
    record Unknown() implements Job {}

    /// Taken in, with whatever happened since.
    ///
    /// @param approved the estimate that the client's last yes was said to
    /// @param steps in order
    record Taken(
            JobReceived intake,
            Stage stage,
            Custody custody,
            @Nullable EstimateOffered approved,
            List<Step> steps)
            implements Job {

        public Taken {
            steps = List.copyOf(steps);
        }

        static Taken of(JobReceived intake) {
            return new Taken(
                    intake,
                    Stage.RECEIVED,
                    Custody.EMPTY.taking(intake.pieces(), intake.receiver(), intake.occurredAt()),
                    null,
                    List.of());
        }

        Taken with(Step step) {
            var after = new ArrayList<>(steps);
            after.add(step);
            Stage next = Stage.after(step);
            return new Taken(
                    intake,
                    next == null ? stage : next,
                    custodyAfter(step),
                    approvedAfter(step),
                    after);
        }

        private Custody custodyAfter(Step step) {
            return switch (step) {
                case PiecesArrived(_, var pieces, _, var receiver, _) ->
                        custody.taking(pieces, receiver, step.occurredAt());
                case HandedOver(_, var pieceIds, _, var receiver, _) ->
                        custody.handing(pieceIds, receiver, step.occurredAt());
                case PickedUp picked ->
                        custody.handing(picked.pieceIds(), Holder.CLIENT, step.occurredAt());
                case IncidentRecorded incident when incident.kind() != IncidentKind.DAMAGED ->
                        custody.losing(incident.pieceId(), incident.kind() == IncidentKind.LOST);
                default -> custody;
            };
        }

        private @Nullable EstimateOffered approvedAfter(Step step) {
            if (!(step instanceof EstimateAnswered answer)) {
                return approved;
            }
            if (answer.approved()) {
                return estimate(answer.estimateId()).orElseThrow();
            }
            boolean withdrawn =
                    approved != null && approved.stamp().stepId().equals(answer.estimateId());
            return withdrawn ? null : approved;
        }

        /// Of all money of the job.
        public CurrencyUnit currency() {
            return CurrencyUnit.of(intake.currency());
        }

        /// The step with this id.
        public Optional<Step> step(UUID stepId) {
            return steps.stream().filter(step -> step.stamp().stepId().equals(stepId)).findFirst();
        }

        /// All steps of a kind, in order.
        public <T extends Step> List<T> all(Class<T> kind) {
            return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        /// The newest step of a kind.
        public <T extends Step> Optional<T> last(Class<T> kind) {
            List<T> all = all(kind);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }

        Optional<EstimateOffered> estimate(UUID estimateId) {
            return step(estimateId)
                    .filter(EstimateOffered.class::isInstance)
                    .map(EstimateOffered.class::cast);
        }

        Optional<TaskAdded> task(UUID taskId) {
            return step(taskId).filter(TaskAdded.class::isInstance).map(TaskAdded.class::cast);
        }

        /// Whether the task is done.
        public boolean isDone(UUID taskId) {
            return all(TaskDone.class).stream().anyMatch(done -> done.taskId().equals(taskId));
        }

        /// All that was paid before the job was done.
        public Money paid() {
            return all(PaymentTaken.class).stream()
                    .map(PaymentTaken::amount)
                    .reduce(Money.zero(currency()), Money::plus);
        }

        List<Tender> tendersPaid() {
            return all(PaymentTaken.class).stream()
                    .flatMap(payment -> payment.tenders().stream())
                    .toList();
        }

        /// What the client owes when they come: nothing for what was given up.
        public Money owed() {
            if (last(Cancelled.class).isPresent()) {
                return Money.zero(currency());
            }
            return last(MadeReady.class)
                    .map(ready -> ready.amounts().total())
                    .orElse(Money.zero(currency()));
        }
    }
}
