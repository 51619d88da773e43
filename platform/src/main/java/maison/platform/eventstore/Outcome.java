package maison.platform.eventstore;

import java.util.List;
import java.util.UUID;

/// What a command came to.
///
/// @param <S> the aggregate's state
/// @param <E> the aggregate's events
/// @param <R> the aggregate's refusals
public sealed interface Outcome<S, E, R> {

    /// The command has taken effect.
    ///
    /// @param version the stream's version now, for the `ETag`
    /// @param events what this call added; empty if the command had taken effect before
    record Done<S, E, R>(UUID id, S state, int version, List<E> events)
            implements Outcome<S, E, R> {

        /// Whether an earlier call had done it already.
        public boolean repeated() {
            return events.isEmpty();
        }
    }

    /// The rules said no; nothing was recorded.
    record Refused<S, E, R>(R reason) implements Outcome<S, E, R> {}
}
