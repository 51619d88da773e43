package maison.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Reads and writes rows of the table `events`; nothing else knows its columns.
final class EventTable {

    static final String COLUMNS =
            """
            position, event_id, stream_type, stream_id, version, event_type, schema_version,
            occurred_at, recorded_at, command_id, actor_kind, actor_id, purpose, correlation_id,
            causation_id, traceparent, rule_version, subject_id, payload, previous_hash, hash
            """;

    private static final int COLUMN_COUNT = 21;
    private static final int BYTES_BESIDE_PAYLOAD = 640;
    private static final String RECORD = "events";
    private static final String ARRAY_OF_RECORDS = "_events";

    // The parameter's records have the table's own type, so its columns need not be named.
    private static final String INSERT = "insert into events select * from unnest(?)";

    private EventTable() {}

    static Write insert(List<Envelope> events) {
        return new Write(
                INSERT,
                List.of((statement, index) ->
                        BinaryParameter.bind(
                                statement,
                                index,
                                ARRAY_OF_RECORDS,
                                encode(BinaryParameter.number(statement, RECORD), events))));
    }

    private static byte[] encode(int recordType, List<Envelope> events) {
        int payload = events.stream().mapToInt(event -> event.payload().length()).sum();
        var records =
                new BinaryRecords(
                        recordType, events.size(), payload + BYTES_BESIDE_PAYLOAD * events.size());
        for (Envelope event : events) {
            write(records.record(COLUMN_COUNT), event);
        }
        return records.end();
    }

    // In the order of COLUMNS.
    private static void write(BinaryRecords row, Envelope event) {
        CommandContext context = event.context();
        row.int8(event.position())
                .uuid(event.eventId())
                .text(event.stream().type())
                .uuid(event.stream().id())
                .int4(event.version())
                .text(event.type())
                .int2(event.schemaVersion())
                .time(event.occurredAt())
                .time(event.recordedAt())
                .text(context.commandId())
                .text(context.actor().kind().name())
                .text(context.actor().id())
                .text(context.purpose())
                .text(context.correlationId())
                .uuid(context.causationId())
                .text(context.traceparent())
                .text(event.ruleVersion())
                .uuid(event.subject())
                .json(event.payload())
                .bytes(Hex.bytes(event.previousHash()))
                .bytes(Hex.bytes(event.hash()));
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
