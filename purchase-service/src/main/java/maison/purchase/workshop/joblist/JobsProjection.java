package maison.purchase.workshop.joblist;

import static maison.purchase.workshop.joblist.JobChange.code;
import static maison.purchase.workshop.joblist.JobChange.progress;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.Step;
import maison.purchase.workshop.job.Stage;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/jobs.sql`.
@Singleton
final class JobsProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into jobs (job_id, customer_id, store_id, claim_ticket, type, stage, progress,
                              express, received_at, promised, due_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[],
                                 ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::boolean[], ?::timestamptz[],
                                 ?::date[], ?::timestamptz[])
            """;

    private static final String CHANGE =
            """
            update jobs set
                stage = coalesce(c.stage, jobs.stage),
                progress = coalesce(c.progress, jobs.progress),
                waiting_since =
                    case when c.sets_waiting then c.waiting_since else jobs.waiting_since end,
                promised = coalesce(c.promised, jobs.promised),
                due_at = coalesce(c.due_at, jobs.due_at)
            from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[],
                        ?::timestamptz[], ?::date[], ?::timestamptz[])
                as c(job_id, stage, progress, sets_waiting, waiting_since, promised, due_at)
            where jobs.job_id = c.job_id
            """;

    private record Received(UUID jobId, JobReceived facts) {}

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String ddl() {
        return "projections/jobs.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var received = new ArrayList<Received>();
        var changes = new LinkedHashMap<UUID, JobChange>();
        for (RecordedEvent<?> each : events) {
            if (each.event() instanceof JobEvent event) {
                UUID id = each.streamId();
                switch (event) {
                    case JobReceived facts -> received.add(new Received(id, facts));
                    case Step step -> changes.computeIfAbsent(id, JobChange::new).add(step);
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(insert(received));
        writes.addAll(change(changes.values().stream().filter(JobChange::isSomething).toList()));
        return writes;
    }

    private static List<Write> insert(List<Received> jobs) {
        return Write.ofRows(
                INSERT,
                jobs,
                Received::jobId,
                job -> job.facts().customerId(),
                job -> job.facts().storeId(),
                job -> job.facts().claimTicket(),
                job -> code(job.facts().type()),
                _ -> code(Stage.RECEIVED),
                _ -> progress(Stage.RECEIVED),
                job -> job.facts().express(),
                job -> job.facts().occurredAt(),
                job -> job.facts().promised(),
                JobsProjection::due);
    }

    private static @Nullable Object due(Received job) {
        var promised = job.facts().promised();
        return promised == null ? null : JobChange.dueAt(promised, job.facts().zone());
    }

    private static List<Write> change(List<JobChange> changes) {
        return Write.ofRows(
                CHANGE,
                changes,
                each -> each.jobId,
                each -> each.stage == null ? null : code(each.stage),
                each -> each.stage == null ? null : progress(each.stage),
                each -> each.setsWaiting,
                each -> each.waitingSince,
                each -> each.promised,
                each -> each.dueAt);
    }
}
