package maison.platform.toy;

import jakarta.inject.Singleton;
import java.util.List;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.platform.toy.CounterEvent.Added;
import maison.platform.toy.CounterEvent.Opened;
import org.jdbi.v3.core.Handle;

/// The counters as the API lists them.
@Singleton
public final class CountersProjection implements Projection {

    /// An event with this note cannot be projected.
    public static final String UNPROJECTABLE = "unprojectable";

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public String ddl() {
        return "toy/counters.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        for (RecordedEvent<?> event : events) {
            switch (event.event()) {
                case Opened(var label, _) ->
                        handle.execute(
                                "insert into counters (id, label, total, version) values (?, ?, 0,"
                                        + " 1)",
                                event.streamId(),
                                label);
                case Added(var amount, var note, _) -> {
                    if (note.equals(UNPROJECTABLE)) {
                        throw new IllegalStateException("Cannot project " + event.stream());
                    }
                    handle.execute(
                            "update counters set total = total + ?, version = ? where id = ?",
                            amount,
                            event.envelope().version(),
                            event.streamId());
                }
                default -> throw new IllegalStateException("Unknown event " + event.event());
            }
        }
    }
}
