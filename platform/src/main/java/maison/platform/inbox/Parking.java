package maison.platform.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Records that could not be handled, and those of the same key that wait behind them.
public final class Parking {

    /// A key of a topic; its records keep their order, also when parked.
    record Key(String topic, String key) {}

    /// A parked record.
    ///
    /// @param error why it could not be handled; null if it only waits behind another
    public record Parked(long id, Message message, @Nullable String error, Instant parkedAt) {}

    private static final int ERROR_MAX = 2_000;

    private Parking() {}

    /// The keys with parked records, and the offset from which on their records wait.
    static Map<Key, Long> keys(Handle handle) {
        var keys = new HashMap<Key, Long>();
        handle.createQuery("select topic, key, min(\"offset\") from inbox_parked group by 1, 2")
                .map((row, _) ->
                        keys.put(new Key(row.getString(1), row.getString(2)), row.getLong(3)))
                .list();
        return keys;
    }

    static void park(Handle handle, Message message, @Nullable Throwable cause) {
        handle.createUpdate(
                        """
                        insert into inbox_parked
                            (topic, partition, "offset", key, headers, payload, error)
                        values (:topic, :partition, :offset, :key, :headers::json, :payload, :error)
                        on conflict (topic, partition, "offset") do nothing
                        """)
                .bind("topic", message.topic())
                .bind("partition", message.partition())
                .bind("offset", message.offset())
                .bind("key", message.key())
                .bind("headers", EventJson.write(message.headers()))
                .bind("payload", message.data())
                .bind("error", cause == null ? null : textOf(cause))
                .execute();
    }

    /// Parked records in the order they must be handled, oldest first.
    static List<Parked> list(Handle handle, long after, int limit) {
        return handle.createQuery(
                        """
                        select * from inbox_parked where id > :after order by id limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> parked(row))
                .list();
    }

    /// The oldest parked record of the key that record `id` has.
    static Optional<Parked> firstOfSameKey(Handle handle, long id) {
        return handle.createQuery(
                        """
                        select p.* from inbox_parked p
                        join inbox_parked asked on asked.topic = p.topic and asked.key = p.key
                        where asked.id = :id order by p.id limit 1
                        """)
                .bind("id", id)
                .map((row, _) -> parked(row))
                .findOne();
    }

    /// The record that waited behind this one, if any does.
    static Optional<Long> nextOfKey(Handle handle, Parked parked) {
        return handle.createQuery(
                        "select min(id) from inbox_parked where topic = :topic and key = :key")
                .bind("topic", parked.message().topic())
                .bind("key", parked.message().key())
                .mapTo(Long.class)
                .findOne();
    }

    static void remove(Handle handle, long id) {
        handle.execute("delete from inbox_parked where id = ?", id);
    }

    static void failAgain(Handle handle, long id, Throwable cause) {
        handle.execute("update inbox_parked set error = ? where id = ?", textOf(cause), id);
    }

    static long count(Handle handle) {
        return handle.createQuery("select count(*) from inbox_parked").mapTo(Long.class).one();
    }

    private static String textOf(Throwable cause) {
        String text = cause.toString();
        return text.length() <= ERROR_MAX ? text : text.substring(0, ERROR_MAX);
    }

    private static Parked parked(ResultSet row) throws SQLException {
        var message =
                new Message(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("offset"),
                        row.getString("key"),
                        headers(row.getString("headers")),
                        row.getString("payload"));
        return new Parked(
                row.getLong("id"),
                message,
                row.getString("error"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    private static Map<String, String> headers(String json) {
        return EventJson.read(json, new TypeReference<Map<String, String>>() {});
    }
}
