package maison.purchase.migrating;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Locks;
import maison.platform.http.Problem;
import maison.purchase.capturing.BulkLines;
import maison.purchase.capturing.BulkResult;
import maison.purchase.settlement.Authority;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Records what imports have waiting, one import after the other, in one replica.
///
/// What it is killed at is recorded but not yet noted; the next run finds those sales as they are
/// and notes them as replayed. Nothing is recorded twice, since ids come with the lines.
@Singleton
class ImportJob {

    private static final long LOCK = Locks.SERVICES + 14;
    private static final int TOGETHER = 512;

    private final Jdbi jdbi;
    private final BulkLines lines;
    private final Clock clock;
    private final MeterRegistry metrics;

    ImportJob(Jdbi jdbi, BulkLines lines, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.lines = lines;
        this.clock = clock;
        this.metrics = metrics;
    }

    private record Work(UUID id, CommandContext context) {}

    private record Waiting(int seq, String line) {}

    @Scheduled(
            every = "{maison.purchase.imports.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        try (Handle session = jdbi.open()) {
            boolean ours =
                    session.createQuery("select pg_try_advisory_lock(:lock)")
                            .bind("lock", LOCK)
                            .mapTo(Boolean.class)
                            .one();
            if (!ours) {
                return;
            }
            try {
                for (var work = next(); work.isPresent(); work = next()) {
                    bringIn(work.get());
                }
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }

    private Optional<Work> next() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select import_id, actor_kind, actor_id, correlation_id
                                from sale_imports where state in ('waiting', 'running')
                                order by created_at, import_id limit 1
                                """)
                        .map((row, _) -> {
                            UUID id = row.getObject("import_id", UUID.class);
                            return new Work(
                                    id,
                                    new CommandContext(
                                            id.toString(),
                                            new Actor(
                                                    Actor.Kind.valueOf(row.getString("actor_kind")),
                                                    row.getString("actor_id")),
                                            null,
                                            row.getString("correlation_id"),
                                            id,
                                            null));
                        })
                        .findOne());
    }

    private void bringIn(Work work) {
        begin(work.id());
        // Such a file tells what was decided elsewhere, so no manager here has to allow it.
        var authority = new Authority(work.context().actor().id(), true, true);
        for (List<Waiting> some = waiting(work.id()); !some.isEmpty(); some = waiting(work.id())) {
            List<BulkResult> results =
                    lines.record(
                            some.stream().map(Waiting::line).toList(), work.context(), authority);
            note(work.id(), some, results);
        }
        end(work.id());
    }

    private void begin(UUID id) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                update sale_imports
                                set state = 'running', resumed_at = :now,
                                    resumed_done = created + replayed + refused
                                where import_id = :id and state in ('waiting', 'running')
                                """)
                        .bind("id", id)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute());
    }

    // None once it is cancelled.
    private List<Waiting> waiting(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select seq, line
                                from sale_import_items join sale_imports using (import_id)
                                where import_id = :id and status = 'waiting' and state = 'running'
                                order by seq limit :limit
                                """)
                        .bind("id", id)
                        .bind("limit", TOGETHER)
                        .map((row, _) -> new Waiting(row.getInt("seq"), row.getString("line")))
                        .list());
    }

    private void note(UUID id, List<Waiting> some, List<BulkResult> results) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(
                            """
                            update sale_import_items i
                            set status = r.status, problem = r.problem::json, line = null
                            from unnest(:seqs::int[], :statuses::text[], :problems::text[])
                                 as r(seq, status, problem)
                            where i.import_id = :id and i.seq = r.seq
                            """)
                    .bind("id", id)
                    .bind("seqs", some.stream().map(Waiting::seq).toArray(Integer[]::new))
                    .bind(
                            "statuses",
                            results.stream().map(ImportJob::statusOf).toArray(String[]::new))
                    .bind("problems", problems(results))
                    .execute();
            handle.createUpdate(
                            """
                            update sale_imports
                            set created = created + :created, replayed = replayed + :replayed,
                                refused = refused + :refused
                            where import_id = :id
                            """)
                    .bind("id", id)
                    .bind("created", count(results, "created"))
                    .bind("replayed", count(results, "replayed"))
                    .bind("refused", count(results, "refused"))
                    .execute();
        });
        results.forEach(each ->
                metrics.counter("maison.import.items", "status", statusOf(each)).increment());
    }

    private @Nullable String[] problems(List<BulkResult> results) {
        @Nullable String[] texts = new String[results.size()];
        for (int at = 0; at < texts.length; at++) {
            Problem problem = results.get(at).problem();
            texts[at] = problem == null ? null : lines.text(problem);
        }
        return texts;
    }

    private static long count(List<BulkResult> results, String status) {
        return results.stream().filter(each -> statusOf(each).equals(status)).count();
    }

    /// A return that waits for its sale is recorded like any other.
    private static String statusOf(BulkResult result) {
        return result.status().equals("parked") ? "created" : result.status();
    }

    private void end(UUID id) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                update sale_imports set state = 'completed', ended_at = :now
                                where import_id = :id and state = 'running'
                                """)
                        .bind("id", id)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute());
    }
}
