package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import maison.loyalty.programme.Measures;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.TierRules;
import org.jspecify.annotations.Nullable;

/// Walks through an account's sales in business order and keeps the tier.
///
/// It stops only where something can change: a sale, a sale leaving the window, the end of a grace
/// period, new rules. All that happens at one instant is taken together before the tier is looked
/// at, so the outcome does not depend on how ties are ordered. A walk over a list can go on over
/// the same list with later sales added.
final class TierWalk {

    private final Programme programme;
    private final GivenTiers givenTiers;
    private TierRules rules;
    private Instant cursor = Instant.MIN;
    private int added;
    private int gone;
    private long annual;
    private long lifetime;
    private int transactions;
    private int own;
    private int held;
    private @Nullable Instant since;
    private @Nullable Instant lostAt;
    private int reached;
    private List<String> everReached = List.of();
    private List<Grant> milestones = List.of();

    /// @param givenTiers by hand; what of them the walk's instants reach is looked at
    TierWalk(Programme programme, GivenTiers givenTiers) {
        this.programme = programme;
        this.givenTiers = givenTiers;
        this.rules = programme.at(Instant.MIN).tiers();
    }

    TierWalk copy() {
        var copy = new TierWalk(programme, givenTiers);
        copy.rules = rules;
        copy.cursor = cursor;
        copy.added = added;
        copy.gone = gone;
        copy.annual = annual;
        copy.lifetime = lifetime;
        copy.transactions = transactions;
        copy.own = own;
        copy.held = held;
        copy.since = since;
        copy.lostAt = lostAt;
        copy.reached = reached;
        copy.everReached = everReached;
        copy.milestones = milestones;
        return copy;
    }

    /// Walks on to an instant, including what happens at it.
    TierWalk runTo(Instant to, List<Kept> sales, Consumer<TierStep> steps) {
        Instant next = nextStop(sales);
        while (next != null && !next.isAfter(to)) {
            stopAt(next, sales, steps);
            next = nextStop(sales);
        }
        cursor = to.isAfter(cursor) ? to : cursor;
        return this;
    }

    TierWalk runTo(Instant to, List<Kept> sales) {
        return runTo(to, sales, _ -> {});
    }

    /// The next change of tier if no further fact arrives; none if there will be none.
    @Nullable TierStep nextChange(List<Kept> sales) {
        if (own == 0
                && added == sales.size()
                && programme.changeAfter(cursor) == null
                && givenTiers.changeAfter(cursor) == null) {
            return null;
        }
        var ahead = copy();
        var change = new TierStep[1];
        Instant next = ahead.nextStop(sales);
        while (next != null && change[0] == null) {
            ahead.stopAt(next, sales, step -> change[0] = step);
            next = ahead.nextStop(sales);
        }
        return change[0];
    }

    private @Nullable Instant nextStop(List<Kept> sales) {
        Instant next = programme.changeAfter(cursor);
        if (added < sales.size()) {
            next = earlier(next, sales.get(added).at());
        }
        if (gone < added) {
            next = earlier(next, rules.window().end(sales.get(gone).at()));
        }
        Instant given = givenTiers.changeAfter(cursor);
        next = given == null ? next : earlier(next, given);
        return lostAt == null ? next : earlier(next, rules.fallsAt(lostAt));
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private void stopAt(Instant instant, List<Kept> sales, Consumer<TierStep> steps) {
        boolean newRules = instant.equals(programme.changeAfter(cursor));
        cursor = instant;
        if (newRules) {
            adopt(programme.at(instant).tiers(), sales);
        }
        while (added < sales.size() && !sales.get(added).at().isAfter(instant)) {
            add(sales.get(added++));
        }
        while (gone < added && !inWindow(sales.get(gone))) {
            remove(sales.get(gone++));
        }
        settle(steps);
    }

    /// The window may have another length and the ladder other steps.
    private void adopt(TierRules next, List<Kept> sales) {
        own = samePlace(own, next);
        held = samePlace(held, next);
        rules = next;
        reached = 0;
        annual = 0;
        transactions = 0;
        for (gone = added; gone > 0 && inWindow(sales.get(gone - 1)); gone--) {
            annual += sales.get(gone - 1).spend();
            transactions += sales.get(gone - 1).anything() ? 1 : 0;
        }
    }

    private int samePlace(int place, TierRules next) {
        int found = next.placeOf(rules.at(place).name());
        return found >= 0 ? found : Math.min(place, next.ladder().size() - 1);
    }

    private boolean inWindow(Kept sale) {
        return rules.window().end(sale.at()).isAfter(cursor);
    }

    private void add(Kept sale) {
        annual += sale.spend();
        lifetime += sale.spend();
        transactions += sale.anything() ? 1 : 0;
        since = since == null && sale.anything() ? sale.at() : since;
    }

    private void remove(Kept sale) {
        annual -= sale.spend();
        transactions -= sale.anything() ? 1 : 0;
    }

    private void settle(Consumer<TierStep> steps) {
        int earned = rules.earned(measures());
        Instant lost = null;
        if (earned >= own) {
            own = earned;
            lostAt = null;
            if (earned > reached) {
                reach(earned);
            }
        } else {
            lostAt = lostAt == null ? cursor : lostAt;
            if (!rules.fallsAt(lostAt).isAfter(cursor)) {
                lost = lostAt;
                own = rules.below(own, earned);
                lostAt = own > earned ? cursor : null;
            }
        }
        int to = Math.max(own, givenTiers.placeAt(cursor, rules));
        if (to != held) {
            steps.accept(
                    new TierStep(
                            cursor, rules.at(held).name(), rules.at(to).name(), lost, measures()));
            held = to;
            since = cursor;
        }
    }

    /// Who reaches a tier at once has reached those below it too: it does not matter in how many
    /// purchases somebody gets there.
    private void reach(int place) {
        for (int each = 1; each <= place; each++) {
            String tier = rules.at(each).name();
            if (!everReached.contains(tier)) {
                everReached = and(everReached, tier);
                Grant grant = Milestones.ofTier(programme, tier, cursor);
                milestones = grant == null ? milestones : and(milestones, grant);
            }
        }
        reached = place;
    }

    private static <T> List<T> and(List<T> list, T one) {
        var longer = new ArrayList<T>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /// What tiers brought when they were first reached, not looking at those given by hand.
    List<Grant> milestones() {
        return milestones;
    }

    Measures measures() {
        return new Measures(annual, lifetime, transactions, programme.scale());
    }

    int held() {
        return held;
    }

    String tier() {
        return rules.at(held).name();
    }

    TierRules rules() {
        return rules;
    }

    /// Since when the tier is held; none for an account on which nothing was ever kept.
    @Nullable Instant since() {
        return since;
    }

    /// Since when the held tier is no longer earned; none while it is, or while it was given.
    @Nullable Instant lostAt() {
        return givenTiers.placeAt(cursor, rules) == held ? null : lostAt;
    }

    /// Whether the tier that is held is above what the member would hold by themselves.
    boolean isLifted() {
        return held > own;
    }

    /// The highest tier in force that was given by hand; none if none is.
    @Nullable GivenTier given() {
        return givenTiers.highestAt(cursor, rules);
    }
}
