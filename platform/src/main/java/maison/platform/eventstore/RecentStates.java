package maison.platform.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// States in memory that an [AggregateRunner] may decide on without reading them.
///
/// They may be behind: the append finds out, and then the aggregate is read. Only what decides
/// nothing new has no append to tell, so that is never answered from here.
public interface RecentStates<S> {

    /// A state at a version of its stream.
    record Known<S>(S state, int version) {}

    /// The state that was kept last; null if it was forgotten or is of no use any more.
    @Nullable Known<S> recall(UUID id);

    /// Takes note of a state that is committed.
    void keep(UUID id, Known<S> known);

    /// Remembers nothing.
    static <S> RecentStates<S> none() {
        return new RecentStates<>() {
            @Override
            public @Nullable Known<S> recall(UUID id) {
                return null;
            }

            @Override
            public void keep(UUID id, Known<S> known) {
                // Forgotten at once.
            }
        };
    }
}
