package maison.platform.projection;

import java.util.List;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import org.jdbi.v3.core.Handle;

/// A projection that reads nothing at all.
public interface WritingProjection extends PreparedProjection {

    /// What these events, in log order, write. One statement for many events, not one for each.
    List<Write> writes(List<RecordedEvent<?>> events);

    @Override
    default List<Write> writes(Handle handle, List<RecordedEvent<?>> events) {
        return writes(events);
    }
}
