package maison.loyalty.offering;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.offer.MemberEvent.RedemptionHeld;
import maison.loyalty.offer.OfferRefusal.LimitReached;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Keeps an offer from being had more often than it is given.
@Singleton
final class OfferLimits implements AppendGuard {

    private static final String TAKEN =
            """
            select (select count(*) from offer_redemptions
                    where offer_id = :offer and state = 'committed')
                + (select count(*) from offer_redemptions
                   where offer_id = :offer and state = 'held' and until > :now)
            """;

    private static final String HEADS =
            """
            select stream_id, max(version) as version from events
            where stream_id = any(:streams) group by stream_id
            """;

    /// A hold counts for so long after its end, for a commit that was in time and is under way.
    private static final Duration COMMIT_TIME = Duration.ofMinutes(1);

    private record Wanted(Append append, Append.Part part, RedemptionHeld held, int most) {
        UUID stream() {
            return part.stream().id();
        }
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        List<Wanted> wanted = wanted(batch);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Integer> heads = heads(handle, wanted);
        var stopped = new IdentityHashMap<Append, Object>();
        Map<UUID, Long> taken = new HashMap<>();
        Set<UUID> served = new HashSet<>();
        for (Wanted each : wanted) {
            // Who lost a race takes no place: the command is decided again.
            boolean lost =
                    each.part().expectedVersion() != heads.getOrDefault(each.stream(), 0)
                            || !served.add(each.stream());
            if (lost) {
                continue;
            }
            UUID offer = each.held().offer();
            long before = taken.computeIfAbsent(offer, id -> taken(handle, id, each.held().at()));
            if (before >= each.most()) {
                stopped.put(each.append(), new LimitReached(each.most()));
            } else {
                taken.put(offer, before + 1);
            }
        }
        return stopped;
    }

    private static Map<UUID, Integer> heads(Handle handle, List<Wanted> wanted) {
        Map<UUID, Integer> heads = new HashMap<>();
        handle.createQuery(HEADS)
                .bindArray("streams", UUID.class, wanted.stream().map(Wanted::stream).toList())
                .map((row, _) ->
                        Map.entry(row.getObject("stream_id", UUID.class), row.getInt("version")))
                .forEach(each -> heads.put(each.getKey(), each.getValue()));
        return heads;
    }

    private static long taken(Handle handle, UUID offer, Instant at) {
        return handle.createQuery(TAKEN)
                .bind("offer", offer)
                .bind("now", OffsetDateTime.ofInstant(at.minus(COMMIT_TIME), ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    private static List<Wanted> wanted(List<Append> batch) {
        var wanted = new ArrayList<Wanted>();
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    if (event instanceof RedemptionHeld held && held.most() != null) {
                        wanted.add(new Wanted(append, part, held, held.most()));
                    }
                }
            }
        }
        return wanted;
    }
}
