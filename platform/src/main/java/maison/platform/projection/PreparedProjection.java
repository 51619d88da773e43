package maison.platform.projection;

import java.util.List;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import org.jdbi.v3.core.Handle;

/// A projection that looks up at most what was there before the batch: its statements travel with
/// the events, in one round trip.
public interface PreparedProjection extends Projection {

    /// What these events, in log order, write. One statement for many events, not one for each;
    /// nothing is asked of the database for events that do not concern it.
    List<Write> writes(Handle handle, List<RecordedEvent<?>> events);

    @Override
    default void apply(Handle handle, List<RecordedEvent<?>> events) {
        List<Write> writes = writes(handle, events);
        if (!writes.isEmpty()) {
            Write.send(handle.getConnection(), writes, false);
        }
    }
}
