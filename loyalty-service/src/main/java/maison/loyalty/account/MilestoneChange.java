package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import org.jspecify.annotations.Nullable;

/// How the milestones of an account differ from what was last recorded of them.
///
/// @param reached and not recorded as such
/// @param again those of them that were recorded once and lost since
/// @param lost though they are recorded
record MilestoneChange(List<Grant> reached, List<Grant> again, List<Loss> lost) {

    private static final MilestoneChange NONE =
            new MilestoneChange(List.of(), List.of(), List.of());

    /// @param fromExpired how many of its points had expired, as was recorded
    record Loss(Grant grant, long fromExpired) {

        MilestoneLost event(Instant at, @Nullable Instant nextReviewAt) {
            return new MilestoneLost(at, grant.id(), grant.points(), fromExpired, nextReviewAt);
        }
    }

    /// @param milestones of the account after what was learned
    static MilestoneChange of(Account before, List<Grant> milestones) {
        MilestonesSaid said = before.said().milestones();
        if (said.current().equals(milestones)) {
            return NONE;
        }
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
                lost.add(new Loss(each, fromExpired(before, each)));
            }
        }
        return new MilestoneChange(reached, again, lost);
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
        lost.forEach(
                each -> events.add(each.event(since(each.grant(), latestReturn), nextReviewAt)));
        // What stands in for one that a return took was not there before.
        Instant since = lost.isEmpty() ? null : latestReturn;
        for (Grant each : reached) {
            events.add(new MilestoneReached(since(each, since), each, false, nextReviewAt));
        }
        for (Grant each : again) {
            events.add(new MilestoneReached(since(each, since), each, true, nextReviewAt));
        }
        return events;
    }

    private static Instant since(Grant grant, @Nullable Instant latestReturn) {
        return latestReturn == null || latestReturn.isBefore(grant.at())
                ? grant.at()
                : latestReturn;
    }
}
