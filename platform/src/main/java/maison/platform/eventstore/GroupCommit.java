package maison.platform.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import maison.platform.inbox.PassingTrouble;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Gathers the appends of concurrent requests into one transaction per turn.
///
/// Appends of a service take turns anyway, to keep position order the same as commit order; what
/// arrives while one turn is being made durable goes together in the next. So the cost of a commit
/// is shared by all that wait for it, and one client alone waits for nothing.
@Startup
@Singleton
public final class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int BATCH_MAX = 512;
    private static final int QUEUE_MAX = 20_000;
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final long GATHER_NANOS_MAX = 1_500_000;
    private static final long GATHER_NANOS_STEP = 150_000;

    private record Waiting(List<Append> appends, CompletableFuture<List<AppendResult>> results) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final Jdbi jdbi;
    private final AppendTransaction transaction;
    private final DistributionSummary batchSize;
    private final Timer latency;
    private final Thread committer;

    // Whoever is answered has work of its own to do, which no later turn need wait for.
    private final ExecutorService answering =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("group-commit-answers").daemon(true).factory());

    private volatile boolean open = true;

    @Inject
    public GroupCommit(Jdbi jdbi, AppendTransaction transaction, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.transaction = transaction;
        this.batchSize =
                DistributionSummary.builder("maison.append.batch")
                        .description("Commands stored by one transaction")
                        .register(metrics);
        this.latency =
                Timer.builder("maison.append.commit")
                        .description("Time of one append transaction")
                        .publishPercentileHistogram()
                        .register(metrics);
        this.committer =
                Thread.ofPlatform().name("group-commit").daemon(true).start(this::commitAll);
    }

    /// Stores the append in the next turn.
    ///
    /// @return completes after the commit; exceptionally if the database refused or was lost
    public CompletionStage<AppendResult> append(Append append) {
        return appendAll(List.of(append)).thenApply(List::getFirst);
    }

    /// Stores many appends in one turn, which costs the database hardly more than a few.
    ///
    /// @return completes after the commit, with a result for each append; exceptionally if the
    ///   database refused one of them, which then stored none, or was lost
    public CompletionStage<List<AppendResult>> appendAll(List<Append> appends) {
        var waiting = new Waiting(List.copyOf(appends), new CompletableFuture<>());
        boolean taken = open && queue.offer(waiting);
        // Whoever closed meanwhile may have looked at the queue before.
        if (!taken || (!open && queue.remove(waiting))) {
            waiting.results().completeExceptionally(new Overloaded(queue.size()));
        }
        return waiting.results();
    }

    /// Too many appends wait already; the client should try again shortly.
    public static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overloaded(int waiting) {
            super("Cannot accept another append: %d are waiting".formatted(waiting));
        }
    }

    private void commitAll() {
        try {
            commitInTurns();
        } finally {
            answering.shutdown();
        }
    }

    private void commitInTurns() {
        var batch = new ArrayList<Waiting>(BATCH_MAX);
        while (open) {
            try {
                int company = batch.size();
                batch.clear();
                batch.add(queue.take());
                fill(batch);
                gather(batch, company);
                commit(batch);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    // One of many appends may exceed what is meant for a turn, which keeps the others waiting
    // shortly.
    private void fill(List<Waiting> batch) {
        int count = count(batch);
        for (Waiting next = poll(count); next != null; next = poll(count)) {
            batch.add(next);
            count += next.appends().size();
        }
    }

    private @Nullable Waiting poll(int count) {
        return count < BATCH_MAX ? queue.poll() : null;
    }

    private static int count(List<Waiting> batch) {
        return batch.stream().mapToInt(each -> each.appends().size()).sum();
    }

    // Those who were answered a moment ago are about to ask again: one turn for all of them costs
    // the database hardly more than one for the first. Nobody waits who was alone.
    private void gather(List<Waiting> batch, int company) {
        long begun = System.nanoTime();
        while (batch.size() < company
                && count(batch) < BATCH_MAX
                && System.nanoTime() - begun < GATHER_NANOS_MAX) {
            LockSupport.parkNanos(GATHER_NANOS_STEP);
            fill(batch);
        }
    }

    private void commit(List<Waiting> batch) {
        try {
            settle(batch);
        } catch (RuntimeException | Error failure) {
            if (batch.size() == 1 || PassingTrouble.in(failure)) {
                List<Waiting> failed = List.copyOf(batch);
                answerLater(() ->
                        failed.forEach(each -> each.results().completeExceptionally(failure)));
                return;
            }
            // One bad append must not fail its neighbours, and is found by halving.
            LOG.debugf(failure, "Batch of %d failed, storing its halves", batch.size());
            int half = batch.size() / 2;
            commit(batch.subList(0, half));
            commit(batch.subList(half, batch.size()));
        }
    }

    private void settle(List<Waiting> batch) {
        var timed = Timer.start();
        List<Append> appends = batch.stream().flatMap(each -> each.appends().stream()).toList();
        List<AppendResult> results = stored(appends);
        timed.stop(latency);
        batchSize.record(appends.size());
        List<Waiting> stored = List.copyOf(batch);
        answerLater(() -> answer(stored, results));
    }

    // What is stored must be answered, also where there is no thread to be had for it.
    private void answerLater(Runnable answers) {
        try {
            answering.execute(answers);
        } catch (RuntimeException | Error e) {
            LOG.warn("Answering in the committing thread", e);
            answers.run();
        }
    }

    private static void answer(List<Waiting> stored, List<AppendResult> results) {
        int from = 0;
        for (Waiting each : stored) {
            int to = from + each.appends().size();
            each.results().complete(results.subList(from, to));
            from = to;
        }
    }

    private List<AppendResult> stored(List<Append> appends) {
        try {
            return stored(appends, transaction.guardsWithoutIndex());
        } catch (RuntimeException failure) {
            if (!NotUnique.in(failure)) {
                throw failure;
            }
            return stored(appends, transaction.allGuards());
        }
    }

    private List<AppendResult> stored(List<Append> appends, List<AppendGuard> guards) {
        return jdbi.inTransaction(handle -> transaction.appendAndCommit(handle, appends, guards));
    }

    // The turn under way is stored and answered.
    private void awaitEnd() {
        try {
            committer.join(CLOSING);
            answering.shutdown();
            if (!answering.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopped with answers still under way");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        open = false;
        committer.interrupt();
        awaitEnd();
        var left = new ArrayList<Waiting>();
        queue.drainTo(left);
        left.forEach(each -> each.results().completeExceptionally(new Overloaded(left.size())));
    }
}
