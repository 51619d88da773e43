package maison.platform.eventstore;

import java.util.List;

/// An aggregate's state and the events that made it.
///
/// @param version 0 if there is no such stream
public record Loaded<S, E>(S state, int version, List<RecordedEvent<E>> events) {

    /// Whether anything ever happened to it.
    public boolean exists() {
        return version > 0;
    }
}
