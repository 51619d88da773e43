package maison.platform.toy;

import java.time.Instant;

/// What a counter can be asked to do.
public sealed interface CounterCommand {

    record Open(String label, Instant at) implements CounterCommand {}

    record Add(int amount, String note, Instant at) implements CounterCommand {}
}
