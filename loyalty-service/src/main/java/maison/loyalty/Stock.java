package maison.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Append;
import org.jdbi.v3.core.Handle;

/// Keeps things of which there are so many from being held more often, whatever tills do at a time.
///
/// @param <K> names such a thing
/// @param taken counts how many are committed, or held beyond `now`, by its parameters `of` and
///   `now`
public record Stock<K>(String taken) {

    private static final String HEADS =
            """
            select stream_id, max(version) as version from events
            where stream_id = any(:streams) group by stream_id
            """;

    /// A hold keeps its place for so long after its end, for a commit that was in time and is under
    /// way.
    private static final Duration COMMIT_TIME = Duration.ofMinutes(1);

    /// A hold that is to be recorded.
    ///
    /// @param most how many there are
    /// @param refusal if all are taken
    public record Wanted<K>(
            Append append, Append.Part part, K of, Instant at, int most, Object refusal) {
        UUID stream() {
            return part.stream().id();
        }
    }

    /// The holds for which there is nothing left, each with its refusal.
    ///
    /// @param wanted in the order of their batch, under the append lock
    public Map<Append, Object> check(Handle handle, List<Wanted<K>> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Integer> heads = heads(handle, wanted);
        var stopped = new IdentityHashMap<Append, Object>();
        Map<K, Long> counts = new HashMap<>();
        Set<UUID> served = new HashSet<>();
        for (Wanted<K> each : wanted) {
            // Who lost a race takes no place: the command is decided again.
            boolean lost =
                    each.part().expectedVersion() != heads.getOrDefault(each.stream(), 0)
                            || !served.add(each.stream());
            if (lost) {
                continue;
            }
            long before = counts.computeIfAbsent(each.of(), of -> takenAt(handle, of, each.at()));
            if (before >= each.most()) {
                stopped.put(each.append(), each.refusal());
            } else {
                counts.put(each.of(), before + 1);
            }
        }
        return stopped;
    }

    private static <K> Map<UUID, Integer> heads(Handle handle, List<Wanted<K>> wanted) {
        Map<UUID, Integer> heads = new HashMap<>();
        handle.createQuery(HEADS)
                .bindArray("streams", UUID.class, wanted.stream().map(Wanted::stream).toList())
                .map((row, _) ->
                        Map.entry(row.getObject("stream_id", UUID.class), row.getInt("version")))
                .forEach(each -> heads.put(each.getKey(), each.getValue()));
        return heads;
    }

    /// How many are taken at an instant.
    public long takenAt(Handle handle, K of, Instant at) {
        return handle.createQuery(taken)
                .bind("of", of)
                .bind("now", OffsetDateTime.ofInstant(at.minus(COMMIT_TIME), ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }
}
