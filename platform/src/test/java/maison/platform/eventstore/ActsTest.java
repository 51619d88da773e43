package maison.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
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
import maison.platform.toy.CounterRefusal.LabelTaken;
import maison.platform.toy.CounterRefusal.NotOpen;
import maison.platform.toy.CounterRefusal.TooMuch;
import maison.platform.toy.Counters;
import maison.platform.toy.ToyLog;
import org.junit.jupiter.api.Test;

class ActsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ToyLog log = ToyLog.create();
    private final GroupCommit commits = log.replica();
    private final Acts acts = new Acts(commits);
    private final AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> counters =
            new AggregateRunner<>(log.store(), commits, Counters.types(), new CounterDecider());

    @Test
    void several_aggregates_change_together() {
        UUID giver = open("giver");
        UUID taker = open("taker");
        assertThat(move(giver, taker, 5)).isEqualTo("done");
        assertThat(total(giver)).isEqualTo(-5);
        assertThat(total(taker)).isEqualTo(5);
    }

    @Test
    void a_refusal_by_one_stores_nothing_of_the_other() {
        UUID giver = open("giver");
        assertThat(move(giver, UUID.randomUUID(), 5)).isEqualTo(new NotOpen());
        assertThat(total(giver)).isZero();
    }

    @Test
    void what_is_given_up_is_not_stored() {
        UUID giver = open("giver");
        String result =
                acts.run(
                        call(),
                        act -> {
                            act.decide(counters, giver, new Add(1, "", NOON));
                            act.giveUp();
                            return "given up";
                        },
                        String::valueOf,
                        null);
        assertThat(result).isEqualTo("given up");
        assertThat(total(giver)).isZero();
    }

    @Test
    void a_guard_stops_the_whole_act() {
        UUID giver = open("giver");
        Object result =
                acts.run(
                        call(),
                        act -> {
                            act.decide(counters, giver, new Add(1, "", NOON));
                            act.decide(counters, UUID.randomUUID(), new Open("giver", NOON));
                            return (Object) "done";
                        },
                        reason -> reason,
                        null);
        assertThat(result).isEqualTo(new LabelTaken("giver"));
        assertThat(total(giver)).isZero();
    }

    @Test
    void the_version_that_the_client_saw_is_the_first_aggregates() {
        UUID giver = open("giver");
        UUID taker = open("taker");
        counters.run(taker, new Add(1, "", NOON), call());
        var call = new Call(call().context(), null, 1);
        assertThat(move(call, giver, taker, 5)).isEqualTo("done");
        assertThatThrownBy(() -> move(call, giver, taker, 5))
                .isInstanceOf(PreconditionFailed.class);
        assertThat(total(giver)).isEqualTo(-5);
    }

    @Test
    void an_aggregate_is_decided_once() {
        UUID giver = open("giver");
        assertThatThrownBy(() -> move(giver, giver, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(total(giver)).isZero();
    }

    @Test
    void concurrent_acts_lose_nothing_and_never_pass_a_limit() throws Exception {
        UUID giver = open("giver");
        UUID taker = open("taker");
        var moves = new ArrayList<Future<Object>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 12; i++) {
                moves.add(threads.submit(() -> move(giver, taker, 100_000)));
            }
            int done = 0;
            for (Future<Object> each : moves) {
                Object result = each.get();
                if (result.equals("done")) {
                    done++;
                } else {
                    assertThat(result).isEqualTo(new TooMuch(1_000_000));
                }
            }
            assertThat(done).isEqualTo(10);
        }
        assertThat(total(giver)).isEqualTo(-1_000_000);
        assertThat(total(taker)).isEqualTo(1_000_000);
    }

    private UUID open(String label) {
        UUID id = UUID.randomUUID();
        counters.run(id, new Open(label, NOON), call());
        return id;
    }

    private Object move(UUID giver, UUID taker, int amount) {
        return move(call(), giver, taker, amount);
    }

    private Object move(Call call, UUID giver, UUID taker, int amount) {
        return acts.<Object>run(
                call,
                act -> {
                    if (act.decide(counters, giver, new Add(-amount, "", NOON))
                            instanceof Refused(var reason)) {
                        return reason;
                    }
                    return switch (act.decide(counters, taker, new Add(amount, "", NOON))) {
                        case Done<?, ?, ?> _ -> "done";
                        case Refused<?, ?, CounterRefusal>(var reason) -> reason;
                    };
                },
                reason -> reason,
                null);
    }

    private static Call call() {
        return Call.of(CommandContext.system("toy", UUID.randomUUID().toString()));
    }

    private int total(UUID counter) {
        return counters.load(counter).state().total();
    }
}
