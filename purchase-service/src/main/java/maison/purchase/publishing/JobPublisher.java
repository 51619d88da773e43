package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.ClientNotified;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
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
import maison.purchase.workshop.job.JobEvent.TaskDone;
import org.jspecify.annotations.Nullable;

/// Tells other services how jobs get on, under the customer's key where there is one.
@Singleton
final class JobPublisher implements Publisher {

    static final String TOPIC = "maison.jobs";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof JobEvent event
                ? Optional.ofNullable(of(recorded.streamId(), event))
                : Optional.empty();
    }

    private static @Nullable Published of(UUID id, JobEvent event) {
        return switch (event) {
            case JobReceived received ->
                    published(
                            "received",
                            received.customerId(),
                            id,
                            PublishedJob.Received.of(id, received));
            case PromiseMade promise ->
                    step("promised", promise, id, PublishedJob.Promised.of(id, promise));
            case EstimateAnswered answer ->
                    answer.approved()
                            ? step(
                                    "estimate-approved",
                                    answer,
                                    id,
                                    PublishedJob.EstimateApproved.of(id, answer))
                            : null;
            case HandedOver handed ->
                    step("handed-over", handed, id, PublishedJob.Handed.of(id, handed));
            case MadeReady ready -> step("ready", ready, id, PublishedJob.Ready.of(id, ready));
            case PickedUp picked ->
                    step("picked-up", picked, id, PublishedJob.Collected.of(id, picked));
            case Cancelled cancelled ->
                    step("cancelled", cancelled, id, PublishedJob.GivenUp.of(id, cancelled));
            case EstimateOffered _,
                    PaymentTaken _,
                    TaskAdded _,
                    TaskAssigned _,
                    TaskDone _,
                    Ordered _,
                    PiecesArrived _,
                    Appraised _,
                    IncidentRecorded _,
                    ClientNotified _ ->
                    null;
        };
    }

    private static Published step(String what, Step step, UUID id, PublishedJob data) {
        return published(what, step.stamp().customerId(), id, data);
    }

    private static Published published(
            String what, @Nullable UUID customer, UUID id, PublishedJob data) {
        String key = (customer == null ? id : customer).toString();
        return new Published(TOPIC, key, "maison.job." + what + ".v1", data);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
