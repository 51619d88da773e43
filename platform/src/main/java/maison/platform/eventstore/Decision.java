package maison.platform.eventstore;

import java.util.List;

/// What an aggregate answers to a command: facts to record, or a reason to refuse.
///
/// A refusal is an expected outcome, so it is a value. Exceptions are left for bugs and broken
/// infrastructure.
///
/// @param <E> the aggregate's events
/// @param <R> the aggregate's refusals
public sealed interface Decision<E, R> {

    /// Facts to record, in order. An empty list means the command had already taken effect.
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// Nothing is recorded.
    record Refused<E, R>(R reason) implements Decision<E, R> {}

    /// One fact to record.
    static <E, R> Decision<E, R> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    /// Facts to record, in order.
    static <E, R> Decision<E, R> acceptAll(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /// The command had taken effect before.
    static <E, R> Decision<E, R> alreadyDone() {
        return new Accepted<>(List.of());
    }

    /// The rules say no.
    static <E, R> Decision<E, R> refuse(R reason) {
        return new Refused<>(reason);
    }
}
