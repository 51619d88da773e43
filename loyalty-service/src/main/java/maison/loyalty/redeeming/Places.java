package maison.loyalty.redeeming;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.loyalty.Programmes;
import maison.loyalty.Stock;
import maison.loyalty.Stock.Wanted;
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

    private static final Stock<String> REWARDS =
            new Stock<>(
                    """
                    select (select count(*) from redemptions
                            where reward = :of and state = 'committed')
                        + (select count(*) from redemptions
                           where reward = :of and state = 'held' and until > :now)
                    """);

    private final Programmes programmes;

    Places(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        return REWARDS.check(handle, wanted(batch));
    }

    /// How many of a reward are taken at an instant.
    static long taken(Handle handle, String reward, Instant at) {
        return REWARDS.takenAt(handle, reward, at);
    }

    private List<Wanted<String>> wanted(List<Append> batch) {
        var wanted = new ArrayList<Wanted<String>>();
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
                        wanted.add(
                                new Wanted<>(
                                        append,
                                        part,
                                        hold.reward(),
                                        hold.at(),
                                        places,
                                        new NoPlaceLeft(hold.reward(), places)));
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
