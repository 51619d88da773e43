package maison.purchase.tracking.sharing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.tracking.status.OrderStatus;
import maison.purchase.tracking.status.StatusSource;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import maison.purchase.workshop.job.JobRefusal;
import org.jspecify.annotations.Nullable;

/// What a client may know of a job without signing in: neither pieces, words, holders nor amounts.
@Singleton
final class JobStatus implements StatusSource {

    static final LinkBook.Kind KIND = new LinkBook.Kind('j', "job");

    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final LinkBook links;
    private final SharedWords words;
    private final Clock clock;

    JobStatus(
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            LinkBook links,
            SharedWords words,
            Clock clock) {
        this.jobs = jobs;
        this.links = links;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public char kind() {
        return KIND.letter();
    }

    @Override
    public Optional<Linked> find(UUID id) {
        return jobs.load(id).state() instanceof Taken job
                ? Optional.of(new Linked(links.version(KIND, id), status(job)))
                : Optional.empty();
    }

    private OrderStatus status(Taken job) {
        return switch (job.stage()) {
            case RECEIVED -> at("received", "received", job);
            case ESTIMATED, DECLINED -> at("estimate", "estimate", job);
            case APPROVED, ORDERED, ARRIVED, APPRAISED -> at("work", "work", job);
            case READY, NOTIFIED -> at("ready", "ready", job);
            case PICKED_UP -> at("delivered", "picked-up", job);
            // A piece that is still here can be fetched all the same.
            case CANCELLED -> ended(job, words.course(KIND.name()).next("ready"));
            case RETURNED -> ended(job, null);
        };
    }

    private OrderStatus at(String state, String step, Taken job) {
        SharedWords.Course course = words.course(KIND.name());
        boolean open = !job.stage().isOver();
        return new OrderStatus(
                state,
                product(job),
                course.at(step),
                open ? promised(job) : null,
                isLate(job),
                course.next(step),
                null);
    }

    private OrderStatus ended(Taken job, @Nullable Map<String, String> next) {
        return new OrderStatus("cancelled", product(job), List.of(), null, false, next, null);
    }

    private Map<String, String> product(Taken job) {
        String type = job.intake().type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.name(type);
    }

    private boolean isLate(Taken job) {
        LocalDate promised = promised(job);
        return promised != null
                && job.stage().isWorking()
                && promised.isBefore(LocalDate.now(clock.withZone(ZoneId.of(job.intake().zone()))));
    }

    private static @Nullable LocalDate promised(Taken job) {
        return job.last(PromiseMade.class)
                .map(PromiseMade::promised)
                .orElse(job.intake().promised());
    }
}
