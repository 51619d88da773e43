package maison.purchase.workshop.job;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.Objects;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.Job.Unknown;
import maison.purchase.workshop.job.JobCommand.Cancel;
import maison.purchase.workshop.job.JobCommand.MakeReady;
import maison.purchase.workshop.job.JobCommand.PickUp;
import maison.purchase.workshop.job.JobCommand.ReportIncident;
import maison.purchase.workshop.job.JobCommand.TakeIn;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.Step;
import maison.purchase.workshop.job.JobEvent.Told;
import maison.purchase.workshop.job.JobRefusal.BeforeIntake;
import maison.purchase.workshop.job.JobRefusal.JobIdReused;
import maison.purchase.workshop.job.JobRefusal.JobUnknown;
import maison.purchase.workshop.job.JobRefusal.StepIdReused;
import org.jspecify.annotations.Nullable;

/// The rules of a job: a piece has one holder, the client pays no more than they approved, and what
/// they paid beforehand is either part of the sale or goes back.
public final class JobDecider implements Decider<JobCommand, Job, JobEvent, JobRefusal> {

    @Override
    public Job initial() {
        return new Unknown();
    }

    @Override
    public Decision<JobEvent, JobRefusal> decide(JobCommand command, Job job) {
        return switch (job) {
            case Unknown() ->
                    command instanceof TakeIn(var facts) ? accept(facts) : refuse(new JobUnknown());
            case Taken taken -> decideTaken(command, taken);
        };
    }

    private static Decision<JobEvent, JobRefusal> decideTaken(JobCommand command, Taken job) {
        return switch (command) {
            case TakeIn(var facts) ->
                    facts.equals(job.intake()) ? alreadyDone() : refuse(new JobIdReused());
            case TakeStep(var facts) -> decideStep(command, facts.stamp(), job);
            case ReportIncident incident -> decideStep(command, incident.stamp(), job);
            case MakeReady ready -> decideStep(command, ready.stamp(), job);
            case PickUp pickUp -> decideStep(command, pickUp.stamp(), job);
            case Cancel cancel -> decideStep(command, cancel.stamp(), job);
        };
    }

    private static Decision<JobEvent, JobRefusal> decideStep(
            JobCommand command, Stamp stamp, Taken job) {
        Step before = job.step(stamp.stepId()).orElse(null);
        if (before != null) {
            return isRepeat(command, before)
                    ? alreadyDone()
                    : refuse(new StepIdReused(stamp.stepId()));
        }
        if (stamp.occurredAt().isBefore(job.intake().occurredAt())) {
            return refuse(new BeforeIntake(job.intake().occurredAt()));
        }
        return switch (command) {
            case TakeIn _ -> throw new IllegalStateException("Not a step: " + command);
            case TakeStep(var facts) -> unless(StepRules.obstacle(facts, job), facts);
            case ReportIncident incident -> StepRules.incident(incident, job);
            case MakeReady ready -> ClosingRules.ready(ready, job);
            case PickUp pickUp -> ClosingRules.pickUp(pickUp, job);
            case Cancel cancel -> ClosingRules.cancel(cancel, job);
        };
    }

    private static Decision<JobEvent, JobRefusal> unless(
            @Nullable JobRefusal obstacle, JobEvent event) {
        return obstacle == null ? accept(event) : refuse(obstacle);
    }

    /// Whether the step is what the command asks for; what the rules worked out is left aside.
    private static boolean isRepeat(JobCommand command, Step before) {
        return switch (before) {
            case Told told -> command.equals(new TakeStep(told));
            case IncidentRecorded(var stamp, var kind, var pieceId, var account, _) ->
                    command.equals(new ReportIncident(stamp, kind, pieceId, account));
            case MadeReady(var stamp, var charges, _, var taxInclusive) ->
                    command instanceof MakeReady wanted
                            && wanted.stamp().equals(stamp)
                            && (wanted.charges().isEmpty()
                                    || (wanted.charges().equals(charges)
                                            && Objects.equals(
                                                    wanted.taxInclusive(), taxInclusive)));
            // By whose leave is no part of what is done.
            case PickedUp(var stamp, var collection, _, _, _, _) ->
                    command instanceof PickUp wanted
                            && wanted.stamp().equals(stamp)
                            && wanted.collection().equals(collection);
            case Cancelled(var stamp, var reason, _, _, _) ->
                    command instanceof Cancel wanted
                            && wanted.stamp().equals(stamp)
                            && wanted.reason().equals(reason);
        };
    }

    @Override
    public Job evolve(Job job, JobEvent event) {
        return switch (event) {
            case JobReceived facts -> Taken.of(facts);
            case Step step -> taken(job, event).with(step);
        };
    }

    /// A step before the intake in its own stream cannot be repaired here; stop rather than guess.
    private static Taken taken(Job job, JobEvent event) {
        return switch (job) {
            case Taken taken -> taken;
            case Unknown() -> throw new IllegalStateException("Event before the intake: " + event);
        };
    }
}
