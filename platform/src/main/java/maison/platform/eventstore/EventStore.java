package maison.platform.eventstore;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the log. Writing goes through [GroupCommit], or [AppendTransaction] inside a consumer.
@Singleton
public final class EventStore {

    private final Jdbi jdbi;
    private final EventRegistry registry;

    public EventStore(Jdbi jdbi, EventRegistry registry) {
        this.jdbi = jdbi;
        this.registry = registry;
    }

    /// The whole history of one stream, in version order; empty if there is none.
    public List<RecordedEvent<?>> readStream(UUID stream) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select "
                                        + EventTable.COLUMNS
                                        + " from events where stream_id = :stream order by"
                                        + " version")
                        .bind("stream", stream)
                        .<RecordedEvent<?>>map((row, _) -> decoded(EventTable.read(row)))
                        .list());
    }

    /// The whole histories of several streams, read at once.
    Map<UUID, List<RecordedEvent<?>>> readStreams(Collection<UUID> streams) {
        return jdbi.withHandle(handle -> readStreams(handle, streams));
    }

    /// The same within a transaction.
    public Map<UUID, List<RecordedEvent<?>>> readStreams(Handle handle, Collection<UUID> streams) {
        var found = new HashMap<UUID, List<RecordedEvent<?>>>();
        handle.createQuery(
                        "select "
                                + EventTable.COLUMNS
                                + " from events where stream_id = any(:streams) order by"
                                + " stream_id, version")
                .bind("streams", streams.toArray(UUID[]::new))
                .<RecordedEvent<?>>map((row, _) -> decoded(EventTable.read(row)))
                .forEach(event ->
                        found.computeIfAbsent(event.streamId(), _ -> new ArrayList<>()).add(event));
        return found;
    }

    /// The log after a position, in order.
    public List<RecordedEvent<?>> readAfter(long position, int limit) {
        return jdbi.withHandle(handle -> readAfter(handle, position, limit));
    }

    /// The log after a position, in order, within a transaction.
    public List<RecordedEvent<?>> readAfter(Handle handle, long position, int limit) {
        return handle.createQuery(
                        "select "
                                + EventTable.COLUMNS
                                + " from events where position > :position order by position limit"
                                + " :limit")
                .bind("position", position)
                .bind("limit", limit)
                .<RecordedEvent<?>>map((row, _) -> decoded(EventTable.read(row)))
                .list();
    }

    /// The last position, 0 while the log is empty.
    public long head() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select coalesce(max(position), 0) from events")
                        .mapTo(Long.class)
                        .one());
    }

    private RecordedEvent<?> decoded(Envelope envelope) {
        return registry.read(envelope);
    }
}
