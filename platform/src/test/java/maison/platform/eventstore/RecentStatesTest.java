package maison.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.toy.Counter;
import maison.platform.toy.CounterCommand;
import maison.platform.toy.CounterCommand.Add;
import maison.platform.toy.CounterCommand.Open;
import maison.platform.toy.CounterDecider;
import maison.platform.toy.CounterEvent;
import maison.platform.toy.CounterRefusal;
import maison.platform.toy.CounterRefusal.NotOpen;
import maison.platform.toy.Counters;
import maison.platform.toy.ToyLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two runners over one log, each with a memory that knows nothing of the other's commands.
class RecentStatesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ToyLog log = ToyLog.create();
    private final GroupCommit commits = log.replica();
    private final Acts acts = new Acts(commits);
    private final Memory memory = new Memory();
    private final AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> here =
            runner(memory);
    private final AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> there =
            runner(new Memory());

    private static final class Memory implements RecentStates<Counter> {

        private final Map<UUID, Known<Counter>> states = new ConcurrentHashMap<>();

        @Override
        public @Nullable Known<Counter> recall(UUID id) {
            return states.get(id);
        }

        @Override
        public void keep(UUID id, Known<Counter> known) {
            states.merge(id, known, (a, b) -> a.version() > b.version() ? a : b);
        }
    }

    @Test
    void what_was_committed_is_remembered() {
        UUID counter = open();
        here.run(counter, new Add(1, "", NOON), call());
        assertThat(memory.recall(counter)).isEqualTo(known(here.load(counter)));
    }

    @Test
    void what_was_refused_is_not_remembered() {
        UUID counter = UUID.randomUUID();
        here.run(counter, new Add(1, "", NOON), call());
        assertThat(memory.recall(counter)).isNull();
    }

    @Test
    void a_state_that_is_behind_is_read_again() {
        UUID counter = open();
        there.run(counter, new Add(5, "", NOON), call());
        assertThat(here.run(counter, new Add(1, "", NOON), call()))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.version()).isEqualTo(3));
        assertThat(total(counter)).isEqualTo(6);
    }

    @Test
    void nothing_is_refused_by_a_state_that_is_behind() {
        UUID counter = open();
        memory.states.put(counter, new RecentStates.Known<>(new CounterDecider().initial(), 0));
        assertThat(here.run(counter, new Add(1, "", NOON), call())).isInstanceOf(Done.class);
    }

    @Test
    void an_act_is_not_given_up_over_a_state_that_is_behind() {
        UUID first = open();
        UUID second = UUID.randomUUID();
        there.run(first, new Add(5, "", NOON), call());
        // What the other aggregate is asked depends on the first, which memory has at 0.
        String answer =
                acts.run(
                        call(),
                        act -> {
                            var done = done(act.decide(here, first, new Add(1, "", NOON)));
                            boolean known = done.state().total() == 6;
                            CounterCommand next =
                                    known ? new Open("second", NOON) : new Add(1, "", NOON);
                            return act.decide(here, second, next).getClass().getSimpleName();
                        },
                        String::valueOf,
                        null);
        assertThat(answer).isEqualTo("Done");
        assertThat(total(first)).isEqualTo(6);
    }

    @Test
    void what_was_taken_for_new_and_is_not_is_decided_on_as_it_is() {
        UUID counter = open();
        Object answer =
                acts.run(
                        call(),
                        act ->
                                (Object)
                                        done(act.decideNew(
                                                        here,
                                                        counter,
                                                        new Open(counter.toString(), NOON)))
                                                .repeated(),
                        reason -> reason,
                        null);
        assertThat(answer).isEqualTo(true);
        assertThat(here.load(counter).version()).isEqualTo(1);
    }

    @Test
    void what_was_taken_for_new_must_be_at_the_version_that_the_client_names() {
        Call unseen = new Call(call().context(), null, 7);
        assertThatThrownBy(() ->
                        acts.run(
                                unseen,
                                act ->
                                        act.decideNew(
                                                here,
                                                UUID.randomUUID(),
                                                new Open("unseen " + UUID.randomUUID(), NOON)),
                                reason -> reason,
                                null))
                .isInstanceOf(PreconditionFailed.class);
    }

    @Test
    void what_is_new_is_refused_as_such() {
        Object answer =
                acts.run(
                        call(),
                        act ->
                                (Object)
                                        act.decideNew(
                                                here, UUID.randomUUID(), new Add(1, "", NOON)),
                        reason -> reason,
                        null);
        assertThat(answer).isEqualTo(new Refused<>(new NotOpen()));
    }

    @Test
    void two_memories_lose_nothing_and_never_pass_a_limit() throws Exception {
        UUID counter = open();
        var added = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                var runner = i % 2 == 0 ? here : there;
                added.add(
                        threads.submit(() ->
                                runner.run(counter, new Add(100_000, "", NOON), call())
                                        instanceof Done));
            }
            int done = 0;
            for (Future<Boolean> each : added) {
                done += each.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(10);
        }
        assertThat(total(counter)).isEqualTo(1_000_000);
    }

    private AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> runner(
            RecentStates<Counter> states) {
        return new AggregateRunner<>(
                log.store(), commits, Counters.types(), new CounterDecider(), states);
    }

    private static RecentStates.Known<Counter> known(Loaded<Counter, CounterEvent> loaded) {
        return new RecentStates.Known<>(loaded.state(), loaded.version());
    }

    @SuppressWarnings("unchecked")
    private static Done<Counter, CounterEvent, CounterRefusal> done(
            Outcome<Counter, CounterEvent, CounterRefusal> outcome) {
        return (Done<Counter, CounterEvent, CounterRefusal>) outcome;
    }

    private UUID open() {
        UUID id = UUID.randomUUID();
        here.run(id, new Open(id.toString(), NOON), call());
        return id;
    }

    private static Call call() {
        return Call.of(CommandContext.system("toy", UUID.randomUUID().toString()));
    }

    private int total(UUID id) {
        return here.load(id).state().total();
    }
}
