package maison.platform.eventstore;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import maison.platform.eventstore.AppendResult.AnsweredBefore;
import maison.platform.eventstore.AppendResult.KeyReused;
import org.jdbi.v3.core.Handle;

/// The table of first answers, one for each idempotency key.
public final class KeyedAnswers {

    private record Id(String scope, String key) {}

    private KeyedAnswers() {}

    /// The first answer to this key, if there was one.
    ///
    /// @return [AnsweredBefore], or [KeyReused] if the key belongs to another request
    public static Optional<AppendResult> find(Handle handle, IdempotencyKey key) {
        return Optional.ofNullable(read(handle, List.of(key)).get(id(key)))
                .map(stored -> judged(stored, key));
    }

    static void findRepeats(Handle handle, List<Append> batch, Map<Append, AppendResult> results) {
        List<IdempotencyKey> keys =
                batch.stream()
                        .map(Append::answer)
                        .filter(Objects::nonNull)
                        .map(KeyedAnswer::key)
                        .toList();
        if (keys.isEmpty()) {
            return;
        }
        Map<Id, KeyedAnswer> stored = read(handle, keys);
        for (Append append : batch) {
            KeyedAnswer answer = append.answer();
            if (answer != null) {
                KeyedAnswer first = stored.putIfAbsent(id(answer.key()), answer);
                if (first != null) {
                    results.put(append, judged(first, answer.key()));
                }
            }
        }
    }

    /// What keeps the answers of these appends; nothing if none of them came with a key.
    static List<Write> store(List<Append> appended) {
        var answers = new LinkedHashMap<Id, KeyedAnswer>();
        for (Append append : appended) {
            KeyedAnswer answer = append.answer();
            if (answer != null) {
                answers.putIfAbsent(id(answer.key()), answer);
            }
        }
        return Write.ofRows(
                """
                insert into idempotency_keys (scope, key, fingerprint, status, headers, body)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::smallint[], ?::json[],
                                     ?::text[])
                """,
                List.copyOf(answers.values()),
                each -> each.key().scope(),
                each -> each.key().key(),
                each -> each.key().fingerprint(),
                each -> each.answer().status(),
                each -> EventJson.write(each.answer().headers()),
                each -> each.answer().body());
    }

    /// Forgets some of what was stored before an instant: a repeat of those requests is a new one.
    /// Nothing while another replica is at it.
    ///
    /// @return how many it forgot; less than the limit if nothing is left
    public static int forget(Handle handle, Instant before, int limit) {
        return handle.createUpdate(
                        """
                        delete from idempotency_keys
                        where (select pg_try_advisory_xact_lock(:lock)) and ctid = any(array(
                            select ctid from idempotency_keys where stored_at < :before
                            limit :limit))
                        """)
                .bind("lock", Locks.OLD_ANSWERS)
                .bind("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .bind("limit", limit)
                .execute();
    }

    private static Map<Id, KeyedAnswer> read(Handle handle, List<IdempotencyKey> keys) {
        var found = new HashMap<Id, KeyedAnswer>();
        handle.createQuery(
                        """
                        select k.* from idempotency_keys k
                        join (select distinct s, y from unnest(:scopes::text[], :keys::text[])
                              as t(s, y)) t on t.s = k.scope and t.y = k.key
                        """)
                .bind("scopes", keys.stream().map(IdempotencyKey::scope).toArray(String[]::new))
                .bind("keys", keys.stream().map(IdempotencyKey::key).toArray(String[]::new))
                .map((row, _) -> keyed(row))
                .forEach(each -> found.put(id(each.key()), each));
        return found;
    }

    private static AppendResult judged(KeyedAnswer stored, IdempotencyKey asked) {
        return stored.key().fingerprint().equals(asked.fingerprint())
                ? new AnsweredBefore(stored.answer())
                : new KeyReused(asked.key());
    }

    private static Id id(IdempotencyKey key) {
        return new Id(key.scope(), key.key());
    }

    private static KeyedAnswer keyed(ResultSet row) throws SQLException {
        return new KeyedAnswer(
                new IdempotencyKey(
                        row.getString("scope"), row.getString("key"), row.getString("fingerprint")),
                new StoredAnswer(
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        row.getString("body")));
    }

    private static Map<String, String> headers(String json) {
        return EventJson.read(json, new TypeReference<Map<String, String>>() {});
    }
}
