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
/// @param passed spells that were over before they became known
record MilestoneChange(
        List<Grant> reached, List<Grant> again, List<Loss> lost, List<Passed> passed) {

    private static final MilestoneChange NONE =
            new MilestoneChange(List.of(), List.of(), List.of(), List.of());

    /// @param fromExpired how many of its points had expired, as was recorded
    record Loss(Grant grant, long fromExpired) {

        MilestoneLost event(Instant at, @Nullable Instant nextReviewAt) {
            return new MilestoneLost(at, grant.id(), grant.points(), fromExpired, nextReviewAt);
        }
    }

    /// A spell that is over. It moves nothing by now, but whoever asks about a day within it finds
    /// its points.
    ///
    /// @param from when they came
    /// @param to when they were lost; before `from` for one that was recorded and never was
    /// @param again whether the lot was recorded once
    record Passed(Grant grant, Instant from, Instant to, boolean again) {

        List<LoyaltyEvent> events(@Nullable Instant nextReviewAt) {
            return List.of(
                    new MilestoneReached(from, grant, again, nextReviewAt),
                    new MilestoneLost(to, grant.id(), grant.points(), 0, nextReviewAt));
        }
    }

    /// @param milestones of the account after what was learned
    static MilestoneChange of(Account before, List<Grant> milestones) {
        MilestonesSaid said = before.said().milestones();
        return said.current().equals(milestones) ? NONE : changed(before, milestones);
    }

    /// The same where a sale became known after its own return, which changes what was between.
    static MilestoneChange betweenToo(
            Account before, Account after, List<Grant> milestones, Instant now) {
        MilestoneChange change = of(before, milestones);
        return new MilestoneChange(
                change.reached, change.again, change.lost, passed(before, after, milestones, now));
    }

    private static List<Passed> passed(
            Account before, Account after, List<Grant> milestones, Instant now) {
        MilestonesSaid said = before.said().milestones();
        List<MilestoneSpell> were = MilestoneSpell.upTo(before, now);
        List<MilestoneSpell> are = MilestoneSpell.upTo(after, now);
        var passed = new ArrayList<Passed>();
        for (MilestoneSpell each : are) {
            Instant lostAt = each.lostAt();
            if (lostAt != null && !were.contains(each) && !said.has(each.grant().id())) {
                boolean again = said.ever().contains(each.grant().id());
                passed.add(new Passed(each.grant(), each.from(), lostAt, again));
            }
        }
        for (MilestoneSpell each : were) {
            Instant lostAt = each.lostAt();
            boolean stands = MilestonesSaid.isAmong(milestones, each.grant().id());
            if (lostAt != null && !are.contains(each) && !stands) {
                passed.add(new Passed(each.grant(), lostAt, each.from(), true));
            }
        }
        return passed;
    }

    private static MilestoneChange changed(Account before, List<Grant> milestones) {
        MilestonesSaid said = before.said().milestones();
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
        return new MilestoneChange(reached, again, lost, List.of());
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
