package maison.platform.eventstore;

/// The rules of one aggregate, as pure functions.
///
/// A decider never reads a clock, a database or a random source: whatever varies arrives in the
/// command. That is what lets the platform run a decision again after losing a race, and a test
/// check it in microseconds.
///
/// @param <C> commands
/// @param <S> the state a decision needs
/// @param <E> events
/// @param <R> refusals
public interface Decider<C, S, E, R> {

    /// State before the first event.
    S initial();

    /// What the command means for an aggregate in this state.
    Decision<E, R> decide(C command, S state);

    /// The state after one more event.
    S evolve(S state, E event);

    /// The state after these events, in order.
    default S replay(Iterable<? extends E> events) {
        return replay(initial(), events);
    }

    /// The state after these further events, in order.
    default S replay(S state, Iterable<? extends E> events) {
        S current = state;
        for (E event : events) {
            current = evolve(current, event);
        }
        return current;
    }
}
