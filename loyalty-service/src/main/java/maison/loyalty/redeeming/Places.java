package maison.loyalty.redeeming;

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
import maison.loyalty.Programmes;
import maison.loyalty.account.Hold;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyRefusal.NoPlaceLeft;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps a reward from being held by more members than there are gifts or seats of it.
@Singleton
final class Places implements AppendGuard {

    private static final String TAKEN =
            """
            select (select count(*) from redemptions where reward = :reward and state = 'committed')
                + (select count(*) from redemptions
                   where reward = :reward and state = 'held' and until > :now)
            """;

    private static final String HEADS =
            """
            select stream_id, max(version) as version from events
            where stream_id = any(:streams) group by stream_id
            """;

    /// A hold keeps its place for so long after its end, for a commit that was in time and is under
    /// way.
    private static final Duration COMMIT_TIME = Duration.ofMinutes(1);

    private final Programmes programmes;

    Places(Programmes programmes) {
        this.programmes = programmes;
    }

    private record Wanted(Append append, Append.Part part, Hold hold, int places) {
        UUID account() {
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
        Map<String, Long> taken = new HashMap<>();
        Set<UUID> served = new HashSet<>();
        for (Wanted each : wanted) {
            // Who lost a race takes no place: the command is decided again.
            boolean lost =
                    each.part().expectedVersion() != heads.getOrDefault(each.account(), 0)
                            || !served.add(each.account());
            if (lost) {
                continue;
            }
            Hold hold = each.hold();
            long before =
                    taken.computeIfAbsent(
                            hold.reward(), reward -> taken(handle, reward, hold.at()));
            if (before >= each.places()) {
                stopped.put(each.append(), new NoPlaceLeft(hold.reward(), each.places()));
            } else {
                taken.put(hold.reward(), before + 1);
            }
        }
        return stopped;
    }

    private static Map<UUID, Integer> heads(Handle handle, List<Wanted> wanted) {
        Map<UUID, Integer> heads = new HashMap<>();
        handle.createQuery(HEADS)
                .bindArray("streams", UUID.class, wanted.stream().map(Wanted::account).toList())
                .map((row, _) ->
                        Map.entry(row.getObject("stream_id", UUID.class), row.getInt("version")))
                .forEach(each -> heads.put(each.getKey(), each.getValue()));
        return heads;
    }

    /// How many of a reward are taken at an instant.
    static long taken(Handle handle, String reward, Instant at) {
        return handle.createQuery(TAKEN)
                .bind("reward", reward)
                .bind("now", OffsetDateTime.ofInstant(at.minus(COMMIT_TIME), ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    private List<Wanted> wanted(List<Append> batch) {
        var wanted = new ArrayList<Wanted>();
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    // What was given while a till was offline is given, whether there was one or
                    // not.
                    Integer places =
                            event instanceof RewardHeld(var hold, _) && !isGiven(part, hold)
                                    ? of(hold)
                                    : null;
                    if (places != null && event instanceof RewardHeld(var hold, _)) {
                        wanted.add(new Wanted(append, part, hold, places));
                    }
                }
            }
        }
        return wanted;
    }

    private static boolean isGiven(Append.Part part, Hold hold) {
        return part.decided().stream()
                .anyMatch(each ->
                        each instanceof HoldEnded(var end, _, _)
                                && end.hold().equals(hold.id())
                                && end.how() == How.COMMITTED);
    }

    /// Whether there is one left of a reward.
    ///
    /// @param at by whose programme there are so many
    boolean isLeft(Handle handle, String reward, Instant at) {
        Reward known = programmes.current().at(at).reward(reward);
        Integer places = known == null ? null : known.places();
        return places == null || taken(handle, reward, at) < places;
    }

    private @Nullable Integer of(Hold hold) {
        Reward reward = programmes.current().version(hold.ruleVersion()).reward(hold.reward());
        return reward == null ? null : reward.places();
    }
}
