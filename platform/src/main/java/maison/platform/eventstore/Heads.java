package maison.platform.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the log and the streams of a batch stand, moved along in memory as the batch is placed.
final class Heads {

    /// The last event of a stream; version 0 for a new one.
    record Head(int version, String hash) {
        static final Head NONE = new Head(0, HashChain.start());
    }

    // The database's clock serves all replicas, so recordedAt never runs against log order.
    // Two statements in one round trip: the snapshot of the second is taken when the lock is ours.
    private static final String LOCK_AND_READ =
            """
            select pg_advisory_xact_lock(?);
            select l.position, l.now, h.stream_id, h.version, h.hash
            from (select coalesce((select max(position) from events), 0) as position,
                         clock_timestamp() as now) l
            left join unnest(?::uuid[]) s(id) on true
            left join lateral (
                select e.stream_id, e.version, e.hash from events e where e.stream_id = s.id
                order by e.version desc limit 1) h on true
            """;

    private final Map<UUID, Head> heads = new HashMap<>();
    private long position;
    private Instant now = Instant.EPOCH;

    private Heads() {}

    /// Takes the append lock until the transaction ends, and then looks.
    static Heads lock(Connection connection, List<Append> batch) {
        Object[] streams =
                batch.stream()
                        .flatMap(append -> append.parts().stream())
                        .map(part -> part.stream().id())
                        .distinct()
                        .toArray();
        var heads = new Heads();
        try (var statement = connection.prepareStatement(LOCK_AND_READ)) {
            statement.setLong(1, Locks.APPEND);
            statement.setArray(2, connection.createArrayOf("uuid", streams));
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    heads.add(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read where the log stands", e);
        }
        return heads;
    }

    private void add(ResultSet row) throws SQLException {
        position = row.getLong("position");
        now = row.getObject("now", OffsetDateTime.class).toInstant();
        UUID stream = row.getObject("stream_id", UUID.class);
        if (stream != null) {
            heads.put(stream, new Head(row.getInt("version"), Hex.of(row.getBytes("hash"))));
        }
    }

    AppendResult.@Nullable Conflict conflictOf(Append append) {
        for (Append.Part part : append.parts()) {
            int actual = next(part.stream()).version();
            if (actual != part.expectedVersion()) {
                return new AppendResult.Conflict(part.stream(), part.expectedVersion(), actual);
            }
        }
        return null;
    }

    Head next(StreamId stream) {
        return heads.getOrDefault(stream.id(), Head.NONE);
    }

    void advance(StreamId stream, Head head) {
        heads.put(stream.id(), head);
    }

    long nextPosition() {
        return ++position;
    }

    Instant now() {
        return now;
    }
}
