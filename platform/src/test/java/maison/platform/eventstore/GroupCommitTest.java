package maison.platform.eventstore;

import static maison.platform.toy.ToyLog.added;
import static maison.platform.toy.ToyLog.append;
import static maison.platform.toy.ToyLog.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import maison.platform.eventstore.AppendResult.AnsweredBefore;
import maison.platform.eventstore.AppendResult.Appended;
import maison.platform.eventstore.AppendResult.Conflict;
import maison.platform.eventstore.AppendResult.KeyReused;
import maison.platform.eventstore.AppendResult.Stopped;
import maison.platform.inbox.PassingTrouble;
import maison.platform.toy.CounterEvent.Added;
import maison.platform.toy.CounterEvent.Opened;
import maison.platform.toy.CounterRefusal.LabelTaken;
import maison.platform.toy.CountersProjection;
import maison.platform.toy.ToyLog;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final ToyLog log = ToyLog.create();

    @Test
    void positions_are_dense_and_in_commit_order_under_many_writers() throws Exception {
        List<GroupCommit> replicas = List.of(log.replica(), log.replica(), log.replica());
        var writing = new AtomicBoolean(true);
        var work = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(17)) {
            Future<?> reader = threads.submit(() -> readWithoutGap(writing));
            for (int writer = 0; writer < 16; writer++) {
                GroupCommit mine = replicas.get(writer % 3);
                work.add(threads.submit(() -> log.counterWith(mine, 40)));
            }
            for (Future<?> each : work) {
                each.get();
            }
            writing.set(false);
            reader.get();
        }
        assertThat(log.store().head()).isEqualTo(16 * 41);
        assertThat(log.number("select count(*) from events")).isEqualTo(16 * 41);
        assertThat(log.number("select count(*) from counters where total = 820")).isEqualTo(16);
        assertThat(
                        log.number(
                                """
                                select count(*) from (
                                    select recorded_at < lag(recorded_at) over (order by position) as back
                                    from events) e where back
                                """))
                .isZero();
        assertThat(new ChainVerifier(log.jdbi()).verify().intact()).isTrue();
    }

    // What is read once is never preceded later: position order is commit order.
    private void readWithoutGap(AtomicBoolean writing) {
        long seen = 0;
        boolean last = false;
        while (!last) {
            last = !writing.get();
            for (RecordedEvent<?> event : log.store().readAfter(seen, 10_000)) {
                assertThat(event.envelope().position()).isEqualTo(++seen);
            }
        }
        assertThat(seen).isEqualTo(log.store().head());
    }

    @Test
    void writers_of_one_stream_win_one_version_each() throws Exception {
        UUID id = log.counterWith(log.replica(), 0);
        List<GroupCommit> replicas = List.of(log.replica(), log.replica());
        var results = new ArrayList<CompletionStage<AppendResult>>();
        for (int i = 0; i < 40; i++) {
            results.add(replicas.get(i % 2).append(append(id, 1, added(1))));
        }
        List<AppendResult> settled = settled(results);
        assertThat(settled).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(settled).filteredOn(Conflict.class::isInstance).hasSize(39);
        assertThat(log.number("select max(total) from counters")).isEqualTo(1);
    }

    @Test
    void a_bad_append_never_fails_its_neighbours() {
        UUID existing = log.counterWith(log.replica(), 0);
        UUID fresh = UUID.randomUUID();
        UUID rival = UUID.randomUUID();
        var poison = new Added(1, CountersProjection.UNPROJECTABLE, Instant.EPOCH);
        var results = new ArrayList<CompletionStage<AppendResult>>();
        GroupCommit commits = log.replica();
        log.jdbi()
                .useTransaction(handle -> {
                    // While this holds the append lock, all of the following gather in one batch.
                    handle.execute("select pg_advisory_xact_lock(?)", Locks.APPEND);
                    results.add(commits.append(append(existing, 1, added(5))));
                    results.add(commits.append(append(fresh, 0, opened(fresh))));
                    results.add(commits.append(append(existing, 1, added(7))));
                    results.add(
                            commits.append(
                                    append(rival, 0, new Opened(fresh.toString(), Instant.EPOCH))));
                    results.add(
                            commits.append(
                                    append(
                                            rival,
                                            0,
                                            new Opened(existing.toString(), Instant.EPOCH))));
                    results.add(commits.append(append(existing, 2, poison)));
                    results.add(commits.append(append(existing, 2, added(8))));
                });
        assertThat(results.get(0).toCompletableFuture().join()).isInstanceOf(Appended.class);
        assertThat(results.get(1).toCompletableFuture().join()).isInstanceOf(Appended.class);
        assertThat(results.get(2).toCompletableFuture().join()).isInstanceOf(Conflict.class);
        assertThat(results.get(3).toCompletableFuture().join())
                .isEqualTo(new Stopped(new LabelTaken(fresh.toString())));
        assertThat(results.get(4).toCompletableFuture().join())
                .isEqualTo(new Stopped(new LabelTaken(existing.toString())));
        assertThatThrownBy(() -> results.get(5).toCompletableFuture().join())
                .hasMessageContaining("Cannot project");
        assertThat(results.get(6).toCompletableFuture().join()).isInstanceOf(Appended.class);
        assertThat(log.store().head()).isEqualTo(4);
        assertThat(new ChainVerifier(log.jdbi()).verify().intact()).isTrue();
    }

    /// What is done with an answer may take as long as it likes.
    @Test
    void later_turns_do_not_wait_for_those_who_were_answered() {
        GroupCommit commits = log.replica();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        var seen =
                commits.append(append(first, 0, opened(first)))
                        .thenApply(_ -> {
                            var _ = commits.append(append(second, 0, opened(second)));
                            await().atMost(Duration.ofSeconds(30))
                                    .until(() -> log.store().head() == 2);
                            return log.store().head();
                        });
        assertThat(seen.toCompletableFuture().join()).isEqualTo(2);
    }

    @Test
    void an_answer_is_kept_once_for_each_key_and_only_with_its_events() {
        UUID id = log.counterWith(log.replica(), 0);
        GroupCommit commits = log.replica();
        var first = commits.append(keyed(append(id, 1, added(1)), "f1", "first"));
        assertThat(first.toCompletableFuture().join()).isInstanceOf(Appended.class);
        var again = commits.append(keyed(append(id, 2, added(1)), "f1", "second"));
        assertThat(again.toCompletableFuture().join())
                .isEqualTo(new AnsweredBefore(new StoredAnswer(200, Map.of(), "first")));
        var other = commits.append(keyed(append(id, 2, added(1)), "f2", "third"));
        assertThat(other.toCompletableFuture().join()).isEqualTo(new KeyReused("k"));
        assertThat(log.number("select count(*) from idempotency_keys")).isEqualTo(1);
        assertThat(log.store().head()).isEqualTo(2);
    }

    @Test
    void a_lost_database_fails_the_whole_batch_at_once_and_later_appends_work_again() {
        GroupCommit commits = log.replica();
        UUID id = log.counterWith(commits, 0);
        var results = new ArrayList<CompletionStage<AppendResult>>();
        log.refuseConnections(true);
        for (int i = 0; i < 50; i++) {
            results.add(commits.append(append(UUID.randomUUID(), 0, added(1))));
        }
        for (CompletionStage<AppendResult> each : results) {
            assertThatThrownBy(() -> each.toCompletableFuture().join()).matches(PassingTrouble::in);
        }
        log.refuseConnections(false);
        commits.append(append(id, 1, added(1))).toCompletableFuture().join();
        assertThat(log.number("select max(total) from counters")).isEqualTo(1);
        assertThat(log.store().head()).isEqualTo(2);
    }

    private static Append keyed(Append append, String fingerprint, String body) {
        return append.answering(
                new KeyedAnswer(
                        new IdempotencyKey("scope", "k", fingerprint),
                        new StoredAnswer(200, Map.of(), body)));
    }

    private static List<AppendResult> settled(List<CompletionStage<AppendResult>> results) {
        return results.stream().map(each -> each.toCompletableFuture().join()).toList();
    }
}
