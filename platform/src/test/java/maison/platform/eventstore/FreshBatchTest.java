package maison.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.toy.Counter;
import maison.platform.toy.CounterCommand;
import maison.platform.toy.CounterCommand.Add;
import maison.platform.toy.CounterCommand.Open;
import maison.platform.toy.CounterDecider;
import maison.platform.toy.CounterEvent;
import maison.platform.toy.CounterRefusal;
import maison.platform.toy.CounterRefusal.LabelTaken;
import maison.platform.toy.CounterRefusal.NotOpen;
import maison.platform.toy.ToyLog;
import org.junit.jupiter.api.Test;

class FreshBatchTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final ToyLog log = ToyLog.create();
    private final AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> counters =
            new AggregateRunner<>(log.store(), log.replica(), ToyLog.TYPES, new CounterDecider());

    private Fresh<CounterCommand, Counter, CounterEvent, CounterRefusal> decided(
            UUID id, CounterCommand command) {
        var context = CommandContext.system("toy", UUID.randomUUID().toString());
        return counters.decideNew(id, command, Call.of(context));
    }

    private static Open open(String label) {
        return new Open(label, AT);
    }

    private static <T> T settled(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Test
    void what_is_not_new_after_all_is_decided_on_what_it_is() {
        UUID known = log.counterWith(log.replica(), 3);
        var outcomes =
                counters
                        .storeNew(
                                List.of(
                                        decided(UUID.randomUUID(), open("new")),
                                        decided(known, open("another label")),
                                        decided(UUID.randomUUID(), new Add(1, "", AT)),
                                        decided(UUID.randomUUID(), open(known.toString())),
                                        decided(UUID.randomUUID(), open("other"))))
                        .stream()
                        .map(FreshBatchTest::settled)
                        .toList();
        assertThat(outcomes.get(0)).isInstanceOfSatisfying(Done.class, this::isStored);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> {
                            assertThat(done.repeated()).isTrue();
                            assertThat(done.version()).isEqualTo(4);
                        });
        assertThat(outcomes.get(2)).isEqualTo(new Refused<>(new NotOpen()));
        assertThat(outcomes.get(3)).isEqualTo(new Refused<>(new LabelTaken(known.toString())));
        assertThat(outcomes.get(4)).isInstanceOfSatisfying(Done.class, this::isStored);
        assertThat(log.store().head()).isEqualTo(6);
    }

    private void isStored(Done<?, ?, ?> done) {
        assertThat(done.repeated()).isFalse();
        assertThat(log.store().readStream(done.id())).hasSize(1);
    }

    @Test
    void one_that_cannot_be_stored_fails_alone() {
        var decided = new ArrayList<Fresh<CounterCommand, Counter, CounterEvent, CounterRefusal>>();
        for (String label : List.of("first", "no text of the database: \u0000", "last")) {
            decided.add(decided(UUID.randomUUID(), open(label)));
        }
        var outcomes = counters.storeNew(decided);
        assertThat(settled(outcomes.get(0))).isInstanceOf(Done.class);
        assertThatThrownBy(() -> settled(outcomes.get(1))).isNotNull();
        assertThat(settled(outcomes.get(2))).isInstanceOf(Done.class);
        assertThat(log.store().head()).isEqualTo(2);
    }

    @Test
    void what_fails_together_is_decided_again_outside_of_the_committing_thread() {
        var deciding = new DecidesOnce();
        var runner = new AggregateRunner<>(log.store(), log.replica(), ToyLog.TYPES, deciding);
        var context = CommandContext.system("toy", UUID.randomUUID().toString());
        var decided =
                Stream.of("first", "no text of the database: \u0000")
                        .map(label ->
                                runner.decideNew(UUID.randomUUID(), open(label), Call.of(context)))
                        .toList();
        deciding.failsNow = true;
        for (var outcome : runner.storeNew(decided)) {
            assertThatThrownBy(() -> outcome.toCompletableFuture().get(30, TimeUnit.SECONDS))
                    .hasRootCauseMessage("decided once");
        }
        assertThat(deciding.deciders).isNotEmpty().doesNotContain("group-commit");
    }

    /// Breaks when it is asked again, as a decider with a fault may.
    private static final class DecidesOnce
            implements Decider<CounterCommand, Counter, CounterEvent, CounterRefusal> {

        private final CounterDecider decider = new CounterDecider();
        private final Set<String> deciders = ConcurrentHashMap.newKeySet();
        private volatile boolean failsNow;

        @Override
        public Counter initial() {
            return decider.initial();
        }

        @Override
        public Decision<CounterEvent, CounterRefusal> decide(
                CounterCommand command, Counter state) {
            deciders.add(Thread.currentThread().getName());
            if (failsNow) {
                throw new IllegalStateException("decided once");
            }
            return decider.decide(command, state);
        }

        @Override
        public Counter evolve(Counter state, CounterEvent event) {
            return decider.evolve(state, event);
        }
    }

    @Test
    void a_large_unit_is_one_turn() {
        var decided = new ArrayList<Fresh<CounterCommand, Counter, CounterEvent, CounterRefusal>>();
        for (int each = 0; each < 2_000; each++) {
            decided.add(decided(UUID.randomUUID(), open("label " + each)));
        }
        counters.storeNew(decided).forEach(FreshBatchTest::settled);
        assertThat(log.store().head()).isEqualTo(2_000);
        assertThat(log.number("select count(distinct recorded_at) from events")).isEqualTo(1);
        assertThat(new ChainVerifier(log.jdbi()).verify().intact()).isTrue();
    }
}
