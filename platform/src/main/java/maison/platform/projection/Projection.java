package maison.platform.projection;

import java.util.List;
import maison.platform.eventstore.RecordedEvent;
import org.jdbi.v3.core.Handle;

/// Turns the service's own events into tables that its API reads.
///
/// Runs in the append's transaction, so a client reads its own writes. SQL names tables without a
/// schema: the same code fills the served tables and, during a rebuild, the ones beside them.
public interface Projection {

    /// A stable name, for metrics and messages.
    String name();

    /// The classpath resource with the `create table` statements, such as `projections/sales.sql`.
    String ddl();

    /// Applies events in log order. One statement for the whole batch, not one for each event.
    void apply(Handle handle, List<RecordedEvent<?>> events);
}
