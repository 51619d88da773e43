package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.account.LoyaltyEvent.Direction;
import maison.loyalty.account.LoyaltyEvent.ExpiredLot;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.Reason;
import maison.loyalty.account.LoyaltyEvent.ReferralLost;
import maison.loyalty.account.LoyaltyEvent.ReferralQualified;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.TierInputs;
import maison.loyalty.account.LoyaltyEvent.TierMove;
import maison.loyalty.account.Referring.Qualifying;
import maison.loyalty.programme.Measures;
import maison.loyalty.programme.Metric;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Rule;
import maison.loyalty.programme.TierRules;
import maison.loyalty.programme.TierRules.Window;
import org.jspecify.annotations.Nullable;

/// What facts and time have brought about by an instant and was not said yet.
final class Consequences {

    private final Account account;
    private final Instant now;
    private final Set<UUID> freshSales;
    private final List<Kept> kept;
    private final TierWalk walk;
    private final List<Grant> milestones;

    Consequences(Account account, Instant now, Set<UUID> freshSales) {
        this.account = account;
        this.now = now;
        this.freshSales = freshSales;
        kept = account.keptAt(now);
        walk = account.walkTo(now, kept);
        milestones = account.milestonesThrough(account.saidOr(now));
    }

    /// Lots of a plain account that ended by now, an event for each instant at which some did.
    List<LoyaltyEvent> expiries(@Nullable Instant nextReviewAt) {
        Map<Instant, List<ExpiredLot>> ended = new TreeMap<>();
        // Net of all that is known to come back, also ahead of time: its reversal is recorded.
        for (Kept lot : account.facts().sales()) {
            if (lot.points() > 0 && !lot.expiresAt().isAfter(now) && !wasSaid(lot)) {
                ended.computeIfAbsent(lot.expiresAt(), _ -> new ArrayList<>())
                        .add(new ExpiredLot(lot.id(), lot.points()));
            }
        }
        MilestonesSaid said = account.said().milestones();
        for (Grant lot : milestones) {
            boolean wasSaid =
                    said.has(lot.id()) && !lot.expiresAt().isAfter(account.said().through());
            if (!lot.expiresAt().isAfter(now) && !wasSaid) {
                ended.computeIfAbsent(lot.expiresAt(), _ -> new ArrayList<>())
                        .add(new ExpiredLot(lot.id(), lot.points()));
            }
        }
        var events = new ArrayList<LoyaltyEvent>(ended.size());
        ended.forEach((at, lots) -> events.add(PointsExpired.of(at, lots, nextReviewAt)));
        return events;
    }

    /// Points for tiers and years, with all that is known having happened.
    List<Grant> milestones() {
        return milestones;
    }

    private boolean wasSaid(Kept lot) {
        return !freshSales.contains(lot.id()) && !lot.expiresAt().isAfter(account.said().through());
    }

    /// The step from the tier that was last said to the one held now.
    Optional<LoyaltyEvent> tierChange(
            @Nullable Instant latestReturn, @Nullable Instant nextReviewAt) {
        String from = account.saidTier();
        String to = walk.tier();
        if (from.equals(to)) {
            return Optional.empty();
        }
        TierRules rules = walk.rules();
        boolean up = walk.held() > rules.placeOf(from);
        Reason reason = up ? risen() : fallen(from, latestReturn);
        var move =
                new TierMove(
                        from,
                        to,
                        up ? Direction.UP : Direction.DOWN,
                        reason,
                        reason == Reason.GRANTED ? "" : ruleOf(up ? to : from, rules));
        return Optional.of(
                new TierChanged(
                        effectiveAt(up ? null : latestReturn),
                        move,
                        inputs(walk.measures()),
                        account.programme().at(now).version(),
                        nextReviewAt));
    }

    private Reason risen() {
        return walk.isLifted() ? Reason.GRANTED : Reason.EARNED;
    }

    private Reason fallen(String from, @Nullable Instant latestReturn) {
        Instant since = walk.since();
        if (since != null && account.given().endedAt(since, from)) {
            return Reason.GRANT_ENDED;
        }
        return latestReturn == null ? Reason.NO_LONGER_EARNED : Reason.RETURNED;
    }

    /// Whether the reward for who brought this member is due, where it was last said otherwise.
    Optional<LoyaltyEvent> referralChange(@Nullable Instant nextReviewAt) {
        Referral referral = account.activities().referral();
        if (referral == null) {
            return Optional.empty();
        }
        Qualifying found = Referring.qualifying(account, referral.named(), kept);
        UUID said = referral.qualifiedBy();
        UUID referrer = referral.named().referrer();
        if (found == null || (found.due().isAfter(now) && !found.sale().equals(said))) {
            return said == null
                    ? Optional.empty()
                    : Optional.of(new ReferralLost(referrer, now, nextReviewAt));
        }
        // One that was due stays so, also for who looks by a clock that is behind.
        return said == null
                ? Optional.of(
                        new ReferralQualified(
                                referrer, found.sale(), found.due(), now, nextReviewAt))
                : Optional.empty();
    }

    private @Nullable Instant referralDue() {
        Referral referral = account.activities().referral();
        Qualifying found =
                referral == null ? null : Referring.qualifying(account, referral.named(), kept);
        return found != null && found.due().isAfter(now) ? found.due() : null;
    }

    /// A return undoes a tier as if it had never been, but nobody can be told before it happened.
    private Instant effectiveAt(@Nullable Instant latestReturn) {
        Instant since = walk.since();
        if (since == null || (latestReturn != null && latestReturn.isAfter(since))) {
            return latestReturn == null ? now : latestReturn;
        }
        return since;
    }

    private static String ruleOf(String tier, TierRules rules) {
        int place = rules.placeOf(tier);
        Rule rule = place < 0 ? null : rules.at(place).rule();
        return rule == null ? "" : rule.text();
    }

    private static TierInputs inputs(Measures measures) {
        return new TierInputs(
                measures.shown(Metric.ANNUAL_SPEND).toPlainString(),
                measures.shown(Metric.LIFETIME_SPEND).toPlainString(),
                measures.transactions());
    }

    /// Points of a plain account that can be used, by when they end.
    SortedMap<Instant, Long> endings() {
        var endings = new TreeMap<Instant, Long>();
        for (Kept lot : kept) {
            if (lot.points() > 0 && lot.expiresAt().isAfter(now)) {
                endings.merge(lot.expiresAt(), lot.points(), Long::sum);
            }
        }
        for (Grant lot : milestones) {
            if (isUsable(lot)) {
                endings.merge(lot.expiresAt(), lot.points(), Long::sum);
            }
        }
        return endings;
    }

    /// The soonest of these alone.
    SortedMap<Instant, Long> soonestEnding() {
        var soonest = new TreeMap<Instant, Long>();
        Kept first = null;
        for (Kept lot : kept) {
            boolean ends = lot.points() > 0 && lot.expiresAt().isAfter(now);
            if (ends && (first == null || lot.expiresAt().isBefore(first.expiresAt()))) {
                first = lot;
            }
        }
        if (first != null) {
            soonest.put(first.expiresAt(), first.points());
        }
        for (Grant lot : milestones) {
            boolean sooner = soonest.isEmpty() || lot.expiresAt().isBefore(soonest.firstKey());
            if (sooner && isUsable(lot)) {
                soonest.clear();
                soonest.put(lot.expiresAt(), lot.points());
            }
        }
        return soonest;
    }

    private boolean isUsable(Grant lot) {
        return !lot.at().isAfter(now) && lot.expiresAt().isAfter(now);
    }

    /// What the member is told beforehand.
    ///
    /// @param endings points that can be used, by when they end
    Noticing noticing(SortedMap<Instant, Long> endings) {
        TierStep change = walk.nextChange(kept);
        ProgrammeVersion rules = account.programme().at(now);
        // A calendar year that ends with the tier counts for it to the last day.
        boolean byNow =
                walk.lostAt() != null && rules.tiers().window() instanceof Window.CalendarYear;
        return new Noticing(
                account.said().notices(),
                endings,
                change,
                change == null || byNow ? walk.measures() : change.measures(),
                rules);
    }

    /// When time alone next changes anything, or the member is to be told; none if never.
    ///
    /// @param points when it next changes the lots
    @Nullable Instant nextReviewAt(Noticing noticing, @Nullable Instant points) {
        TierStep step = noticing.change();
        Instant next = earliest(points, account.nextFactAfter(now));
        next = earliest(next, step == null ? null : step.at());
        next = earliest(next, Milestones.nextAfter(account, kept, now));
        return earliest(earliest(next, referralDue()), noticing.next());
    }

    static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
