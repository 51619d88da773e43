package maison.purchase.transfer.migrating;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Locks;
import maison.platform.http.Problem;
import maison.purchase.sales.capturing.BulkLines;
import maison.purchase.sales.capturing.BulkResult;
import maison.purchase.sales.settlement.Authority;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Records what imports have waiting, one import after the other, in one replica.
///
/// What it is killed at is recorded but not yet noted; the next run finds those sales as they are
/// and notes them as replayed. Nothing is recorded twice, since ids come with the lines.
@Singleton
class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final long LOCK = Locks.SERVICES + 14;
    private static final int TOGETHER = 512;

    // How often an import is gone through before a row that trips over a fault of ours is refused.
    private static final int TRIES = 5;

    private final Jdbi jdbi;
    private final BulkLines lines;
    private final Clock clock;
    private final MeterRegistry metrics;

    // How often each import left rows waiting; one run at a time touches it.
    private final Map<UUID, Integer> tries = new HashMap<>();

    ImportJob(Jdbi jdbi, BulkLines lines, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.lines = lines;
        this.clock = clock;
        this.metrics = metrics;
    }

    private record Work(UUID id, CommandContext context) {}

    /// A row that is to be recorded.
    record Waiting(int seq, String line) {}

    /// What is known for good of rows.
    record Noted(List<Integer> seqs, List<BulkResult> results) {

        /// @param last whether also what went wrong here, and may go well another time, is for good
        static Noted of(List<Waiting> some, List<BulkResult> results, boolean last) {
            var seqs = new ArrayList<Integer>(some.size());
            var known = new ArrayList<BulkResult>(some.size());
            for (int at = 0; at < some.size(); at++) {
                BulkResult result = results.get(at);
                if (last || !result.mayGoWellLater()) {
                    seqs.add(some.get(at).seq());
                    known.add(result);
                }
            }
            return new Noted(seqs, known);
        }
    }

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
                var seen = new ArrayList<UUID>();
                for (var work = next(seen); work.isPresent(); work = next(seen)) {
                    seen.add(work.get().id());
                    tryToBringIn(work.get());
                }
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }

    /// One import's trouble must not keep all that come after it waiting; it is tried again with
    /// the next run.
    private void tryToBringIn(Work work) {
        try {
            bringIn(work);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import %s broke off and will be tried again", work.id());
        }
    }

    /// @param seen imports that had their turn in this run
    private Optional<Work> next(List<UUID> seen) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select import_id, actor_kind, actor_id, correlation_id
                                from sale_imports
                                where state in ('waiting', 'running')
                                  and import_id <> all (:seen)
                                order by created_at, import_id limit 1
                                """)
                        .bind("seen", seen.toArray(UUID[]::new))
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
        boolean last = tries.getOrDefault(work.id(), 0) + 1 >= TRIES;
        int after = 0;
        for (List<Waiting> some = waiting(work.id(), after);
                !some.isEmpty();
                some = waiting(work.id(), after)) {
            List<BulkResult> results =
                    lines.record(
                            some.stream().map(Waiting::line).toList(), work.context(), authority);
            note(work.id(), Noted.of(some, results, last));
            after = some.getLast().seq();
        }
        if (end(work.id())) {
            tries.remove(work.id());
        } else {
            tries.merge(work.id(), 1, Integer::sum);
        }
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
    private List<Waiting> waiting(UUID id, int after) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select seq, line
                                from sale_import_items join sale_imports using (import_id)
                                where import_id = :id and status = 'waiting' and state = 'running'
                                  and seq > :after
                                order by seq limit :limit
                                """)
                        .bind("id", id)
                        .bind("after", after)
                        .bind("limit", TOGETHER)
                        .map((row, _) -> new Waiting(row.getInt("seq"), row.getString("line")))
                        .list());
    }

    private void note(UUID id, Noted noted) {
        List<BulkResult> results = noted.results();
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
                    .bind("seqs", noted.seqs().toArray(Integer[]::new))
                    .bind(
                            "statuses",
                            results.stream().map(BulkResult::status).toArray(String[]::new))
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
                    .bind("created", count(results, "created") + count(results, "parked"))
                    .bind("replayed", count(results, "replayed"))
                    .bind("refused", count(results, "refused"))
                    .execute();
        });
        results.forEach(each ->
                metrics.counter("maison.import.items", "status", each.status()).increment());
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
        return results.stream().filter(each -> each.status().equals(status)).count();
    }

    /// @return false if some rows still wait, or it was cancelled
    private boolean end(UUID id) {
        return 0
                < jdbi.withHandle(handle ->
                        handle.createUpdate(
                                        """
                                        update sale_imports set state = 'completed', ended_at = :now
                                        where import_id = :id and state = 'running'
                                          and not exists (select from sale_import_items i
                                                          where i.import_id = :id
                                                            and i.status = 'waiting')
                                        """)
                                .bind("id", id)
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .execute());
    }
}
