package maison.purchase.workshop.jobcard;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.ReadLog.Read;
import maison.purchase.OwnRecords;
import maison.purchase.clients.personal.PersonalText;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobRefusal;

/// Finds jobs for a caller, and shows as much of them as the caller may see.
@Singleton
public final class JobCards {

    /// The field that the client's words are sealed for.
    public static final String WORDS = "job-words";

    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final PersonalText texts;
    private final ReadLog readLog;
    private final Caller caller;
    private final OwnRecords own;

    JobCards(
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            PersonalText texts,
            ReadLog readLog,
            Caller caller,
            OwnRecords own) {
        this.jobs = jobs;
        this.texts = texts;
        this.readLog = readLog;
        this.caller = caller;
        this.own = own;
    }

    /// A job as it is now.
    ///
    /// @param version for the `ETag`
    public record Found(Taken job, int version) {}

    /// @throws ProblemException 404 if there is no such job, or it is another client's: they must
    ///   not learn which ids exist
    /// @throws io.quarkus.security.ForbiddenException for a terminal of another store
    public Found find(UUID id) {
        Loaded<Job, JobEvent> loaded = jobs.load(id);
        if (!(loaded.state() instanceof Taken job)) {
            throw ProblemException.notFound("job");
        }
        if (!own.maySee(job.intake().customerId())) {
            throw ProblemException.notFound("job");
        }
        caller.requireStore(job.intake().storeId());
        return new Found(job, loaded.version());
    }

    /// All of a job that the store may see, without the client's words.
    public static JobView withoutWords(UUID id, Taken job) {
        return new JobViews(job, Sight.STORE).view(id, null);
    }

    /// The job without the client's words.
    public JobView view(UUID id, Taken job) {
        return new JobViews(job, Sight.of(caller)).view(id, null);
    }

    /// The job with the client's words, for who works with it; that they were read is logged before
    /// they are shown.
    JobView viewWithWords(UUID id, Taken job) {
        Sight sight = Sight.of(caller);
        return new JobViews(job, sight)
                .view(id, sight == Sight.FIGURES ? null : words(job.intake()).orElse(null));
    }

    private Optional<String> words(JobReceived intake) {
        if (intake.words() == null || intake.customerId() == null) {
            return Optional.empty();
        }
        Optional<String> text = texts.open(intake.customerId(), WORDS, intake.words());
        readLog.add(
                new Read(
                        caller.actor(),
                        intake.customerId(),
                        "job",
                        List.of("words"),
                        caller.purpose().orElse("repair"),
                        text.isPresent() ? "shown" : "erased",
                        caller.correlationId()));
        return text;
    }
}
