package maison.platform.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Reads and writes rows of the table `events`; nothing else knows its columns.
final class EventTable {

    static final String COLUMNS =
            """
            position, event_id, stream_type, stream_id, version, event_type, schema_version,
            occurred_at, recorded_at, command_id, actor_kind, actor_id, purpose, correlation_id,
            causation_id, traceparent, rule_version, subject_id, payload, previous_hash, hash
            """;

    // One statement whatever the size of the batch: the arrays become rows on the server.
    private static final String INSERT =
            "insert into events ("
                    + COLUMNS
                    + ") select p, e, st, si, v, et, sv, oc, rc, ci, ak, ai, pu, co, ca, tp, rv,"
                    + " su, pl::json, decode(ph, 'hex'), decode(ha, 'hex') from unnest(?::bigint[],"
                    + " ?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::smallint[],"
                    + " ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],"
                    + " ?::text[], ?::text[], ?::text[]) as t(p, e, st, si, v, et, sv, oc, rc, ci,"
                    + " ak, ai, pu, co, ca, tp, rv, su, pl, ph, ha)";

    private static final List<Column> WRITTEN =
            List.of(
                    new Column("bigint", Envelope::position),
                    new Column("uuid", Envelope::eventId),
                    new Column("text", e -> e.stream().type()),
                    new Column("uuid", e -> e.stream().id()),
                    new Column("int", Envelope::version),
                    new Column("text", Envelope::type),
                    new Column("int", Envelope::schemaVersion),
                    new Column("text", Envelope::occurredAt),
                    new Column("text", Envelope::recordedAt),
                    new Column("text", e -> e.context().commandId()),
                    new Column("text", e -> e.context().actor().kind()),
                    new Column("text", e -> e.context().actor().id()),
                    new Column("text", e -> e.context().purpose()),
                    new Column("text", e -> e.context().correlationId()),
                    new Column("uuid", e -> e.context().causationId()),
                    new Column("text", e -> e.context().traceparent()),
                    new Column("text", Envelope::ruleVersion),
                    new Column("uuid", Envelope::subject),
                    new Column("text", Envelope::payload),
                    new Column("text", Envelope::previousHash),
                    new Column("text", Envelope::hash));

    private record Column(
            String type, Function<Envelope, @org.jspecify.annotations.Nullable Object> value) {

        Array of(Connection connection, List<Envelope> events) throws SQLException {
            boolean text = type.equals("text");
            var values = new Object[events.size()];
            for (int i = 0; i < values.length; i++) {
                Object each = value.apply(events.get(i));
                values[i] = text && each != null ? each.toString() : each;
            }
            return connection.createArrayOf(type, values);
        }
    }

    private EventTable() {}

    static void insert(Connection connection, List<Envelope> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < WRITTEN.size(); i++) {
                insert.setArray(i + 1, WRITTEN.get(i).of(connection, events));
            }
            int stored = insert.executeUpdate();
            if (stored != events.size()) {
                throw new IllegalStateException(
                        "Stored %d of %d events".formatted(stored, events.size()));
            }
        }
    }

    // By index, in the order of COLUMNS: the driver looks names up anew for every row.
    static Envelope read(ResultSet row) throws SQLException {
        var context =
                new CommandContext(
                        row.getString(10),
                        new Actor(Actor.Kind.valueOf(row.getString(11)), row.getString(12)),
                        row.getString(13),
                        row.getString(14),
                        row.getObject(15, UUID.class),
                        row.getString(16));
        return new Envelope(
                row.getLong(1),
                row.getObject(2, UUID.class),
                new StreamId(row.getString(3), row.getObject(4, UUID.class)),
                row.getInt(5),
                row.getString(6),
                row.getInt(7),
                instant(row, 8),
                instant(row, 9),
                context,
                row.getString(17),
                row.getObject(18, UUID.class),
                row.getString(19),
                Hex.of(row.getBytes(20)),
                Hex.of(row.getBytes(21)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
