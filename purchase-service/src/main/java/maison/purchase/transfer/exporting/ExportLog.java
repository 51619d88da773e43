package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the log stretch by stretch, each in a transaction of its own: an export may last as long
/// as its reader likes and holds nothing meanwhile.
///
/// Positions are dense and in the order of commits, so what lies before a position never changes
/// any more. That makes an export consistent without a snapshot.
@Singleton
class ExportLog {

    // No statement looks at more of the log than this, however seldom the events are.
    private static final int STRETCH = 20_000;

    /// Events that may make a record, and how far the log was looked at for them.
    record Stretch(List<Found> found, long position) {}

    private record At(long position, UUID stream) {}

    private final Jdbi jdbi;
    private final EventStore store;

    ExportLog(Jdbi jdbi, EventStore store) {
        this.jdbi = jdbi;
        this.store = store;
    }

    /// The last position, 0 while nothing is recorded.
    long head() {
        return store.head();
    }

    /// When the event at a position was recorded.
    Instant recordedAt(long position) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select recorded_at from events where position = :position")
                        .bind("position", position)
                        .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .findOne()
                        .orElse(Instant.EPOCH));
    }

    /// The next events of a kind after a place.
    Stretch next(ExportKind<?> kind, ExportFilter filter, Place place, Instant asOf) {
        return jdbi.inTransaction(handle -> {
            long until = Math.min(place.position() + STRETCH, place.end());
            List<At> events = events(handle, kind, filter, place.position(), until);
            boolean more = events.size() == kind.together();
            return new Stretch(
                    found(handle, events, place.end(), asOf),
                    more ? events.getLast().position() : until);
        });
    }

    private static List<At> events(
            Handle handle, ExportKind<?> kind, ExportFilter filter, long after, long until) {
        return handle.createQuery(
                        """
                        select position, stream_id from events
                        where position > :after and position <= :until
                          and event_type = any(:types) and (version = 1 or not :first)
                          and occurred_at >= :from and occurred_at < :to
                        order by position limit :limit
                        """)
                .bind("after", after)
                .bind("until", until)
                .bind("types", kind.events().toArray(String[]::new))
                .bind("first", kind.onlyFirst())
                .bind("from", time(filter.from(), ExportFilter.EARLIEST))
                .bind("to", time(filter.to(), ExportFilter.LATEST))
                .bind("limit", kind.together())
                .map((row, _) -> new At(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
    }

    private static OffsetDateTime time(@Nullable Instant given, Instant otherwise) {
        return Objects.requireNonNullElse(given, otherwise).atOffset(ZoneOffset.UTC);
    }

    private List<Found> found(Handle handle, List<At> events, long end, Instant asOf) {
        var streams = new HashSet<UUID>();
        events.forEach(each -> streams.add(each.stream()));
        Map<UUID, List<RecordedEvent<?>>> histories = store.readStreams(handle, streams);
        var found = new ArrayList<Found>(events.size());
        for (At each : events) {
            List<RecordedEvent<?>> history =
                    histories.getOrDefault(each.stream(), List.of()).stream()
                            .filter(event -> event.envelope().position() <= end)
                            .toList();
            history.stream()
                    .filter(event -> event.envelope().position() == each.position())
                    .findFirst()
                    .ifPresent(event -> found.add(new Found(event, history, asOf)));
        }
        return found;
    }
}
