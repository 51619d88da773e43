package maison.purchase.workshop;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.security.Caller;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.GenericWords;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.StepContext;
import maison.purchase.intake.StepForm;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobRefusal;
import maison.purchase.workshop.jobcard.JobCards;
import org.jspecify.annotations.Nullable;

/// How every step of a job goes through: found, read, decided, answered with the job as it is then.
@Singleton
public final class JobDoor {

    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final JobCards cards;
    private final GenericWords generic;
    private final Caller caller;
    private final Clock clock;

    JobDoor(
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            JobCards cards,
            GenericWords generic,
            Caller caller,
            Clock clock) {
        this.jobs = jobs;
        this.cards = cards;
        this.generic = generic;
        this.caller = caller;
        this.clock = clock;
    }

    /// Takes a step that concerns the job alone.
    public <T> Response take(
            UUID id,
            UUID stepId,
            @Nullable T request,
            BiFunction<T, StepForm, ? extends JobCommand> reading) {
        return read(
                id,
                stepId,
                request,
                reading,
                command -> answer(id, jobs.run(id, command, caller.call())));
    }

    /// Reads a step and leaves to the caller what becomes of it.
    public <T> Response read(
            UUID id,
            UUID stepId,
            @Nullable T request,
            BiFunction<T, StepForm, ? extends JobCommand> reading,
            Function<JobCommand, Response> run) {
        Taken job = cards.find(id).job();
        var context =
                new StepContext(
                        stepId,
                        job.intake().customerId(),
                        job.intake().zone(),
                        job.currency(),
                        generic,
                        clock);
        return switch (StepForm.read(request, context, reading)) {
            case Faulty<JobCommand>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<JobCommand>(var command) -> {
                caller.requireStore(command.storeId());
                yield run.apply(command);
            }
        };
    }

    /// 201 with the job, 200 for a repeat, or why not.
    public Response answer(UUID id, Outcome<Job, JobEvent, JobRefusal> outcome) {
        return switch (outcome) {
            case Refused<Job, JobEvent, JobRefusal>(var refusal) ->
                    JobProblems.of(refusal).toResponse();
            case Done<Job, JobEvent, JobRefusal> done -> {
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(cards.view(id, (Taken) done.state()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }
}
