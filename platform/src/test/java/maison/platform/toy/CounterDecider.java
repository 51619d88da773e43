package maison.platform.toy;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.Optional;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.platform.toy.CounterCommand.Add;
import maison.platform.toy.CounterCommand.Open;
import maison.platform.toy.CounterEvent.Added;
import maison.platform.toy.CounterEvent.Opened;
import maison.platform.toy.CounterRefusal.NotOpen;
import maison.platform.toy.CounterRefusal.TooMuch;

/// The rules: a counter opens once and counts to a million.
public final class CounterDecider
        implements Decider<CounterCommand, Counter, CounterEvent, CounterRefusal> {

    static final int TOTAL_MAX = 1_000_000;

    @Override
    public Counter initial() {
        return new Counter(Optional.empty(), 0);
    }

    @Override
    public Decision<CounterEvent, CounterRefusal> decide(CounterCommand command, Counter state) {
        return switch (command) {
            case Open _ when state.label().isPresent() -> alreadyDone();
            case Open(var label, var at) -> accept(new Opened(label, at));
            case Add _ when state.label().isEmpty() -> refuse(new NotOpen());
            case Add(var amount, _, _) when state.total() + amount > TOTAL_MAX ->
                    refuse(new TooMuch(state.total()));
            case Add(var amount, var note, var at) -> accept(new Added(amount, note, at));
        };
    }

    @Override
    public Counter evolve(Counter state, CounterEvent event) {
        return switch (event) {
            case Opened(var label, _) -> new Counter(Optional.of(label), state.total());
            case Added(var amount, _, _) -> new Counter(state.label(), state.total() + amount);
        };
    }
}
