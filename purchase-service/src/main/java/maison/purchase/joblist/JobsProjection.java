package maison.purchase.joblist;

import static maison.purchase.joblist.JobChange.code;
import static maison.purchase.joblist.JobChange.progress;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.purchase.job.JobEvent;
import maison.purchase.job.JobEvent.JobReceived;
import maison.purchase.job.JobEvent.Step;
import maison.purchase.job.Stage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/jobs.sql`.
@Singleton
final class JobsProjection implements Projection {

    private static final String INSERT =
            """
            insert into jobs (job_id, customer_id, store_id, claim_ticket, type, stage, progress,
                              express, received_at, promised, due_at)
            select * from unnest(:ids::uuid[], :customers::uuid[], :stores::text[],
                                 :tickets::text[], :types::text[], :stages::text[],
                                 :progress::text[], :express::boolean[], :received::timestamptz[],
                                 :promised::date[], :due::timestamptz[])
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
            from unnest(:ids::uuid[], :stages::text[], :progress::text[], :sets::boolean[],
                        :waiting::timestamptz[], :promised::date[], :due::timestamptz[])
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
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
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
        insert(handle, received);
        change(handle, changes.values().stream().filter(JobChange::isSomething).toList());
    }

    private static void insert(Handle handle, List<Received> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        Update insert = handle.createUpdate(INSERT);
        bind(insert, "ids", jobs, Received::jobId);
        bind(insert, "customers", jobs, job -> job.facts().customerId());
        bind(insert, "stores", jobs, job -> job.facts().storeId());
        bind(insert, "tickets", jobs, job -> job.facts().claimTicket());
        bind(insert, "types", jobs, job -> code(job.facts().type()));
        bind(insert, "stages", jobs, _ -> code(Stage.RECEIVED));
        bind(insert, "progress", jobs, _ -> progress(Stage.RECEIVED));
        bind(insert, "express", jobs, job -> job.facts().express());
        bind(insert, "received", jobs, job -> job.facts().occurredAt());
        bind(insert, "promised", jobs, job -> job.facts().promised());
        bind(insert, "due", jobs, JobsProjection::due);
        insert.execute();
    }

    private static @Nullable Object due(Received job) {
        var promised = job.facts().promised();
        return promised == null ? null : JobChange.dueAt(promised, job.facts().zone());
    }

    private static void change(Handle handle, List<JobChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Update update = handle.createUpdate(CHANGE);
        bind(update, "ids", changes, each -> each.jobId);
        bind(update, "stages", changes, each -> each.stage == null ? null : code(each.stage));
        bind(update, "progress", changes, each -> each.stage == null ? null : progress(each.stage));
        bind(update, "sets", changes, each -> each.setsWaiting);
        bind(update, "waiting", changes, each -> each.waitingSince);
        bind(update, "promised", changes, each -> each.promised);
        bind(update, "due", changes, each -> each.dueAt);
        update.execute();
    }

    /// One column as one array, whatever the number of rows.
    private static <T> void bind(
            Update update, String column, List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] texts = new String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            Object each = value.apply(rows.get(row));
            texts[row] = each == null ? null : each.toString();
        }
        update.bind(column, texts);
    }
}
