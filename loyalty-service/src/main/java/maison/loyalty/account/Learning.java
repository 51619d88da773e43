package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.Reversal;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.UnlinkedReturnNoted;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;

/// One decision on one account: takes facts, then says what follows from them and from time.
final class Learning {

    private final Account before;
    private final Instant now;
    private final Programme programme;
    private final AccountBuilder builder;
    private final List<Fact> fresh = new ArrayList<>();
    private final List<PendingReversal> reversals = new ArrayList<>();
    private final Set<UUID> freshSales = new HashSet<>();

    private record PendingReversal(Instant at, Reversal reversal, String ruleVersion) {}

    Learning(Account before, Instant now) {
        this.before = before;
        this.now = now;
        programme = before.programme();
        builder = new AccountBuilder(before);
    }

    void learn(Fact fact) {
        boolean added =
                switch (fact) {
                    case Sale sale -> learnSale(sale);
                    case Return returned -> learnReturn(returned);
                    case UnlinkedReturn returned -> builder.add(returned);
                };
        if (added) {
            fresh.add(fact);
        }
    }

    private boolean learnSale(Sale sale) {
        var counted = Counted.of(sale, programme.at(sale.at()));
        if (builder.add(counted) == null) {
            return false;
        }
        freshSales.add(sale.id());
        List<Return> sofar = new ArrayList<>();
        for (Return returned : builder.returnsOf(sale.id())) {
            long points = counted.pointsAfter(sofar);
            sofar.add(returned);
            reverse(counted, returned, points - counted.pointsAfter(sofar));
        }
        return true;
    }

    private boolean learnReturn(Return returned) {
        Kept sale = builder.kept(returned.sale());
        if (!builder.add(returned)) {
            return false;
        }
        Kept after = builder.kept(returned.sale());
        if (sale != null && after != null) {
            reverse(sale.counted(), returned, sale.points() - after.points());
        }
        return true;
    }

    private void reverse(Counted counted, Return returned, long points) {
        if (points <= 0) {
            return;
        }
        boolean expired =
                !freshSales.contains(counted.sale().id())
                        && !counted.earned().expiresAt().isAfter(before.said().expiredThrough());
        Instant at =
                returned.at().isBefore(counted.sale().at()) ? counted.sale().at() : returned.at();
        reversals.add(
                new PendingReversal(
                        at,
                        new Reversal(
                                returned.id(), counted.sale().id(), points, expired ? points : 0),
                        counted.earned().ruleVersion()));
    }

    /// The events of the facts that were new; none if all were known.
    List<LoyaltyEvent> conclude() {
        return fresh.isEmpty() ? List.of() : concluded();
    }

    /// The events of time alone; at least that it was looked at.
    List<LoyaltyEvent> review() {
        List<LoyaltyEvent> events = concluded();
        if (events.isEmpty()) {
            var after = new Consequences(builder.build(), now, freshSales);
            return List.of(
                    new AccountReviewed(now, programme.at(now).version(), after.nextReviewAt()));
        }
        return events;
    }

    private List<LoyaltyEvent> concluded() {
        var after = new Consequences(builder.build(), now, freshSales);
        Instant next = after.nextReviewAt();
        var events = new ArrayList<LoyaltyEvent>(fresh.size() + 1);
        fresh.forEach(fact -> events.add(eventOf(fact, next)));
        for (PendingReversal each : reversals) {
            events.add(new PointsReversed(each.at(), each.reversal(), each.ruleVersion(), next));
        }
        events.addAll(after.expiries(next));
        after.tierChange(latestReturn(), next).ifPresent(events::add);
        return events;
    }

    private LoyaltyEvent eventOf(Fact fact, @Nullable Instant next) {
        return switch (fact) {
            case Sale sale -> {
                // Known by now: it was added above.
                Kept kept = builder.kept(sale.id());
                if (kept == null) {
                    throw new IllegalStateException("Sale was not added: " + sale.id());
                }
                yield new SaleCounted(sale, kept.counted().earned(), next);
            }
            case Return returned -> new LinesReturned(returned, next);
            case UnlinkedReturn returned -> new UnlinkedReturnNoted(returned, next);
        };
    }

    private @Nullable Instant latestReturn() {
        return fresh.stream()
                .filter(Return.class::isInstance)
                .map(Fact::at)
                .filter(at -> !at.isAfter(now))
                .max(Instant::compareTo)
                .orElse(null);
    }
}
