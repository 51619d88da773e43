package maison.platform.eventstore;

import java.util.List;

/// Told after each commit that stored events.
public interface AppendListener {

    /// Must return at once and never fail; it is called in the committing thread.
    ///
    /// @param events at least one, in log order; those of two threads can come in either order
    void appended(List<RecordedEvent<?>> events);
}
