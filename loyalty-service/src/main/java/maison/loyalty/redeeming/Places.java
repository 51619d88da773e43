package maison.loyalty.redeeming;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import maison.loyalty.account.Hold;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyRefusal.NoPlaceLeft;
import maison.loyalty.programme.Programme;
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
            select count(*) from redemptions
            where reward = :reward
              and (state = 'committed' or (state = 'held' and until > :now))
            """;

    private final Programme programme;

    Places(Programme programme) {
        this.programme = programme;
    }

    private record Wanted(Append append, Hold hold, int places) {}

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var stopped = new IdentityHashMap<Append, Object>();
        Map<String, Long> taken = new HashMap<>();
        for (Wanted wanted : wanted(batch)) {
            Hold hold = wanted.hold();
            long before = taken.computeIfAbsent(hold.reward(), _ -> count(handle, hold));
            if (before >= wanted.places()) {
                stopped.put(wanted.append(), new NoPlaceLeft(hold.reward(), wanted.places()));
            } else {
                taken.put(hold.reward(), before + 1);
            }
        }
        return stopped;
    }

    private static long count(Handle handle, Hold hold) {
        return handle.createQuery(TAKEN)
                .bind("reward", hold.reward())
                .bind("now", OffsetDateTime.ofInstant(hold.at(), ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    private List<Wanted> wanted(List<Append> batch) {
        var wanted = new ArrayList<Wanted>();
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    Integer places = event instanceof RewardHeld(var hold, _) ? of(hold) : null;
                    if (places != null && event instanceof RewardHeld(var hold, _)) {
                        wanted.add(new Wanted(append, hold, places));
                    }
                }
            }
        }
        return wanted;
    }

    private @Nullable Integer of(Hold hold) {
        Reward reward = programme.version(hold.ruleVersion()).reward(hold.reward());
        return reward == null ? null : reward.places();
    }
}
