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
                    + ") select p, e, st, si, v, et, sv, oc, rc, ci, ak, ai, pu, co, ca, tp, rv, su,"
                    + " pl::json, decode(ph, 'hex'), decode(ha, 'hex') from unnest(?::bigint[],"
                    + " ?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::smallint[],"
                    + " ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],"
                    + " ?::text[], ?::text[], ?::text[])"
                    + " as t(p, e, st, si, v, et, sv, oc, rc, ci, ak, ai, pu, co, ca, tp, rv, su,"
                    + " pl, ph, ha)";

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

    static Envelope read(ResultSet row) throws SQLException {
        var context =
                new CommandContext(
                        row.getString("command_id"),
                        new Actor(
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                row.getString("actor_id")),
                        row.getString("purpose"),
                        row.getString("correlation_id"),
                        row.getObject("causation_id", UUID.class),
                        row.getString("traceparent"));
        return new Envelope(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                new StreamId(row.getString("stream_type"), row.getObject("stream_id", UUID.class)),
                row.getInt("version"),
                row.getString("event_type"),
                row.getInt("schema_version"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                context,
                row.getString("rule_version"),
                row.getObject("subject_id", UUID.class),
                row.getString("payload"),
                Hex.of(row.getBytes("previous_hash")),
                Hex.of(row.getBytes("hash")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
