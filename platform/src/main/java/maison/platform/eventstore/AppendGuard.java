package maison.platform.eventstore;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// A rule over more than one stream, checked under the append lock, such as a natural key.
///
/// Appends of a service take turns, so what a guard sees cannot change before its batch commits. A
/// guard sees the whole batch in order and must also settle clashes inside it: the first wins.
public interface AppendGuard {

    /// The appends that must not happen, each with the aggregate's refusal.
    ///
    /// One statement for the whole batch, not one for each append.
    Map<Append, Object> check(Handle handle, List<Append> batch);

    /// Whether a unique index on what projections write refuses all that this guard would stop.
    ///
    /// Such a guard costs nothing while nobody errs: it is asked only after the index has refused a
    /// batch, to say which append it was and why.
    default boolean isHeldByIndex() {
        return false;
    }
}
