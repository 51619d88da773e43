package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import org.jspecify.annotations.Nullable;

/// How the milestones of an account differ from what was last recorded of them.
///
/// @param reached and not recorded as such
/// @param again those of them that were recorded once and lost since
/// @param lost though they are recorded
/// @param passed what was between, and became known only now
/// @param dates of what was reached or lost, where that was looked at; else it was then, or when
///   what became known came back
record MilestoneChange(
        List<Grant> reached,
        List<Grant> again,
        List<Loss> lost,
        List<Passed> passed,
        Map<UUID, Instant> dates) {

    private static final MilestoneChange NONE =
            new MilestoneChange(List.of(), List.of(), List.of(), List.of(), Map.of());

    /// @param fromExpired how many of its points had expired, as was recorded
    record Loss(Grant grant, long fromExpired) {

        MilestoneLost event(Instant at, @Nullable Instant nextReviewAt) {
            return new MilestoneLost(at, grant.id(), grant.points(), fromExpired, nextReviewAt);
        }
    }

    /// What was between, on which the account as it is now does not depend: it moves nothing by
    /// now, but whoever asks about a day within it finds its points.
    ///
    /// @param reachedAt when the points come
    /// @param lostAt when they go; before that where it takes back what was recorded
    /// @param stands whether the lot is there before and after
    /// @param again whether the lot was recorded once
    record Passed(Grant grant, Instant reachedAt, Instant lostAt, boolean stands, boolean again) {

        List<LoyaltyEvent> events(@Nullable Instant nextReviewAt) {
            var reached = new MilestoneReached(reachedAt, grant, again, nextReviewAt);
            var lost = new MilestoneLost(lostAt, grant.id(), grant.points(), 0, nextReviewAt);
            return stands ? List.of(lost, reached) : List.of(reached, lost);
        }
    }

    /// @param milestones of the account after what was learned
    static MilestoneChange of(Account before, List<Grant> milestones) {
        MilestonesSaid said = before.said().milestones();
        return said.current().equals(milestones)
                ? NONE
                : of(said, milestones, each -> fromExpired(before, each));
    }

    /// The same where something becomes known of before what came back last: that changes what was
    /// between.
    static MilestoneChange betweenToo(
            Account before, Account after, List<Grant> milestones, Instant now) {
        MilestoneChange change = of(before, milestones);
        List<MilestoneSpell> were = MilestoneSpell.upTo(before, now);
        List<MilestoneSpell> are = MilestoneSpell.upTo(after, now);
        return new MilestoneChange(
                change.reached,
                change.again,
                change.lost,
                passed(before.said().milestones(), were, are),
                dates(were, are));
    }

    private static Map<UUID, Instant> dates(List<MilestoneSpell> were, List<MilestoneSpell> are) {
        var dates = new HashMap<UUID, Instant>();
        for (MilestoneSpell each : were) {
            if (each.lostAt() == null) {
                // One that is not found below never was.
                dates.put(each.grant().id(), each.from());
            }
        }
        for (MilestoneSpell each : are) {
            Instant lostAt = each.lostAt();
            dates.put(each.grant().id(), lostAt == null ? each.from() : lostAt);
        }
        return dates;
    }

    private static List<Passed> passed(
            MilestonesSaid said, List<MilestoneSpell> were, List<MilestoneSpell> are) {
        var passed = new ArrayList<Passed>();
        for (MilestoneSpell each : are) {
            Grant lot = each.grant();
            Instant lostAt = each.lostAt();
            if (lostAt != null && !were.contains(each) && !said.has(lot.id())) {
                boolean again = said.ever().contains(lot.id());
                passed.add(new Passed(lot, each.from(), lostAt, false, again));
            }
        }
        for (MilestoneSpell each : were) {
            Grant lot = each.grant();
            Instant lostAt = each.lostAt();
            if (said.has(lot.id())) {
                are.stream()
                        .filter(other -> lostAt == null && other.grant().id().equals(lot.id()))
                        .filter(other -> !other.from().equals(each.from()))
                        .forEach(other ->
                                passed.add(new Passed(lot, other.from(), each.from(), true, true)));
            } else if (lostAt != null && said.ever().contains(lot.id()) && !are.contains(each)) {
                passed.add(new Passed(lot, lostAt, each.from(), false, true));
            }
        }
        return passed;
    }

    /// @param said what was recorded
    /// @param fromExpired how many points of one had expired, as was recorded
    static MilestoneChange of(
            MilestonesSaid said, List<Grant> milestones, ToLongFunction<Grant> fromExpired) {
        var reached = new ArrayList<Grant>();
        var again = new ArrayList<Grant>();
        for (Grant each : milestones) {
            if (!said.has(each.id())) {
                (said.ever().contains(each.id()) ? again : reached).add(each);
            }
        }
        var lost = new ArrayList<Loss>();
        for (Grant each : said.current()) {
            if (!MilestonesSaid.isAmong(milestones, each.id())) {
                lost.add(new Loss(each, fromExpired.applyAsLong(each)));
            }
        }
        return new MilestoneChange(reached, again, lost, List.of(), Map.of());
    }

    private static long fromExpired(Account before, Grant grant) {
        if (grant.expiresAt().isAfter(before.said().through())) {
            return 0;
        }
        return before.isPlain() ? grant.points() : before.lotsSaid().amounts(grant.id()).expired();
    }

    /// Tells what the events say by themselves.
    void tell(LotMovements movements) {
        for (Loss each : lost) {
            movements.tell(
                    each.grant().id(), Movement.leaving(each.grant().points(), each.fromExpired()));
        }
        reached.forEach(each -> movements.tellEarned(each.id(), each.points()));
        again.forEach(each -> movements.tellEarned(each.id(), each.points()));
    }

    /// @param latestReturn of those that were learned; null if there was none
    List<LoyaltyEvent> events(@Nullable Instant latestReturn, @Nullable Instant nextReviewAt) {
        var events = new ArrayList<LoyaltyEvent>();
        passed.forEach(each -> events.addAll(each.events(nextReviewAt)));
        lost.forEach(
                each -> events.add(each.event(date(each.grant(), latestReturn), nextReviewAt)));
        // What stands in for one that a return took was not there before.
        Instant since = lost.isEmpty() ? null : latestReturn;
        for (Grant each : reached) {
            events.add(new MilestoneReached(date(each, since), each, false, nextReviewAt));
        }
        for (Grant each : again) {
            events.add(new MilestoneReached(date(each, since), each, true, nextReviewAt));
        }
        return events;
    }

    private Instant date(Grant grant, @Nullable Instant latestReturn) {
        Instant looked = dates.get(grant.id());
        return looked == null ? since(grant, latestReturn) : looked;
    }

    private static Instant since(Grant grant, @Nullable Instant latestReturn) {
        return latestReturn == null || latestReturn.isBefore(grant.at())
                ? grant.at()
                : latestReturn;
    }
}
