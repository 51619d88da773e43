package maison.purchase.workshop;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobDecider;
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
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskAssigned;
import maison.purchase.workshop.job.JobEvent.TaskDone;
import maison.purchase.workshop.job.JobRefusal;
import org.jspecify.annotations.Nullable;

/// The door to jobs: rules, stored event names and database, wired once.
public final class Jobs {

    /// The stored names of a job's events.
    public static final EventTypes<JobEvent> JOB_EVENTS =
            EventTypes.of("job", JobEvent.class, JobEvent::occurredAt)
                    .with("job-received", JobReceived.class)
                    .with("job-estimate-offered", EstimateOffered.class)
                    .with("job-estimate-answered", EstimateAnswered.class)
                    .with("job-payment-taken", PaymentTaken.class)
                    .with("job-task-added", TaskAdded.class)
                    .with("job-task-assigned", TaskAssigned.class)
                    .with("job-task-done", TaskDone.class)
                    .with("job-promise-made", PromiseMade.class)
                    .with("job-piece-ordered", Ordered.class)
                    .with("job-pieces-arrived", PiecesArrived.class)
                    .with("job-appraised", Appraised.class)
                    .with("job-handed-over", HandedOver.class)
                    .with("job-incident-recorded", IncidentRecorded.class)
                    .with("job-made-ready", MadeReady.class)
                    .with("job-client-notified", ClientNotified.class)
                    .with("job-picked-up", PickedUp.class)
                    .with("job-cancelled", Cancelled.class)
                    .subject(Jobs::subject)
                    .requireAll();

    private Jobs() {}

    private static java.util.@Nullable UUID subject(JobEvent event) {
        return event instanceof JobReceived received && received.words() != null
                ? received.customerId()
                : null;
    }

    @Singleton
    @Produces
    static EventTypes<JobEvent> jobEvents() {
        return JOB_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, JOB_EVENTS, new JobDecider());
    }
}
