package maison.platform.toy;

import java.time.Instant;

/// Everything that can have happened to a counter.
public sealed interface CounterEvent {

    Instant at();

    record Opened(String label, Instant at) implements CounterEvent {}

    record Added(int amount, String note, Instant at) implements CounterEvent {}
}
