package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.account.LoyaltyEvent.Direction;
import maison.loyalty.account.LoyaltyEvent.ExpiredLot;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.Reason;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.TierInputs;
import maison.loyalty.account.LoyaltyEvent.TierMove;
import maison.loyalty.programme.Measures;
import maison.loyalty.programme.Metric;
import maison.loyalty.programme.Rule;
import maison.loyalty.programme.TierRules;
import org.jspecify.annotations.Nullable;

/// What facts and time have brought about by an instant and was not said yet.
final class Consequences {

    private final Account account;
    private final Instant now;
    private final Set<UUID> freshSales;
    private final List<Kept> kept;
    private final TierWalk walk;

    Consequences(Account account, Instant now, Set<UUID> freshSales) {
        this.account = account;
        this.now = now;
        this.freshSales = freshSales;
        kept = account.keptAt(now);
        walk = account.walkTo(now, kept);
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
        var events = new ArrayList<LoyaltyEvent>(ended.size());
        ended.forEach((at, lots) -> events.add(PointsExpired.of(at, lots, nextReviewAt)));
        return events;
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

    /// When time alone next changes anything of a plain account; none if never.
    @Nullable Instant nextReviewAt() {
        Instant next = null;
        for (Kept lot : kept) {
            if (lot.points() > 0 && lot.expiresAt().isAfter(now)) {
                next = earliest(next, lot.expiresAt());
            }
        }
        return nextReviewAt(next);
    }

    /// When time alone next changes anything; none if never.
    ///
    /// @param points when it next changes the lots
    @Nullable Instant nextReviewAt(@Nullable Instant points) {
        TierStep step = walk.nextChange(kept);
        return earliest(
                earliest(points, account.nextFactAfter(now)), step == null ? null : step.at());
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
