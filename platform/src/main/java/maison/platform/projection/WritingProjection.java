package maison.platform.projection;

import java.util.List;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import org.jdbi.v3.core.Handle;

/// A projection that reads nothing: its statements travel with the events, in one round trip.
public interface WritingProjection extends Projection {

    /// What these events, in log order, write. One statement for many events, not one for each.
    List<Write> writes(List<RecordedEvent<?>> events);

    @Override
    default void apply(Handle handle, List<RecordedEvent<?>> events) {
        List<Write> writes = writes(events);
        if (!writes.isEmpty()) {
            Write.send(handle.getConnection(), writes, false);
        }
    }
}
