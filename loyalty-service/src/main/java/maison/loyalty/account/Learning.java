package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.Enrolled;
import maison.loyalty.account.LoyaltyEvent.GivenTierEnded;
import maison.loyalty.account.LoyaltyEvent.GrantWithdrawn;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.PointsDeducted;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.Reversal;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.TierGiven;
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
    private final List<Function<@Nullable Instant, LoyaltyEvent>> notes = new ArrayList<>();
    private final Set<UUID> freshSales = new HashSet<>();
    private final Map<UUID, Long> expiredLeft = new HashMap<>();

    private boolean late;
    private @Nullable Instant takenBackAt;

    private record PendingReversal(Instant at, Reversal reversal, String ruleVersion) {}

    Learning(Account before, Instant now) {
        this.before = before;
        this.now = before.notBeforeGiven(now);
        programme = before.programme();
        builder = new AccountBuilder(before);
    }

    void learn(Fact fact) {
        Instant lastBack = builder.lastBack();
        boolean added =
                switch (fact) {
                    case Sale sale -> learnSale(sale);
                    case Return returned -> learnReturn(returned);
                    case UnlinkedReturn returned -> builder.add(returned);
                    case Grant grant -> builder.add(grant);
                    case Withdrawal withdrawal -> builder.add(withdrawal);
                    case Deduction deduction -> builder.add(deduction);
                    case Hold hold -> builder.add(hold);
                    case HoldEnd end -> builder.add(end);
                    case TierGrant grant -> builder.add(grant);
                    case TierGrantEnd end -> builder.add(end);
                };
        if (added) {
            fresh.add(fact);
            late |= lastBack != null && fact.at().isBefore(lastBack);
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
        Instant at =
                returned.at().isBefore(counted.sale().at()) ? counted.sale().at() : returned.at();
        reversals.add(
                new PendingReversal(
                        at,
                        new Reversal(
                                returned.id(),
                                counted.sale().id(),
                                points,
                                fromExpired(counted, points)),
                        counted.earned().ruleVersion()));
    }

    private long fromExpired(Counted counted, long points) {
        UUID lot = counted.sale().id();
        if (freshSales.contains(lot)
                || counted.earned().expiresAt().isAfter(before.said().through())) {
            return 0;
        }
        if (before.isPlain()) {
            return points;
        }
        long left = expiredLeft.computeIfAbsent(lot, _ -> before.lotsSaid().amounts(lot).expired());
        long taken = Math.min(points, left);
        expiredLeft.put(lot, left - taken);
        return taken;
    }

    /// What will be owed with what was learned.
    long debtAfter() {
        return builder.build().lotsThrough(now).debt();
    }

    /// Records something that is no fact about points.
    ///
    /// @param event of when time alone will next change something
    void note(Function<@Nullable Instant, LoyaltyEvent> event) {
        notes.add(event);
    }

    /// Says that what follows may have been so before something came back.
    void lookBackFrom(Instant at) {
        Instant lastBack = builder.lastBack();
        late |= lastBack != null && at.isBefore(lastBack);
    }

    /// Says that something was taken back that was no return: what is lost was lost then.
    void takeBack(Instant at) {
        takenBackAt = at;
    }

    /// Changes what is no fact about points, as an event will that was noted.
    void change(Consumer<AccountBuilder> change) {
        change.accept(builder);
    }

    /// The events of the facts that were new and of the notes; none if there are none.
    List<LoyaltyEvent> conclude() {
        return fresh.isEmpty() && notes.isEmpty() ? List.of() : new Conclusion(false).events();
    }

    /// The events of time alone; at least that it was looked at.
    List<LoyaltyEvent> review() {
        var conclusion = new Conclusion(true);
        List<LoyaltyEvent> events = conclusion.events();
        return events.isEmpty()
                ? List.of(new AccountReviewed(now, programme.at(now).version(), conclusion.next))
                : events;
    }

    /// What follows from all that was learned.
    private final class Conclusion {

        private final Consequences consequences;
        private final Account after;
        private final MilestoneChange milestones;
        private final @Nullable LotMovements movements;
        private final Noticing noticing;
        private final boolean tells;
        private final @Nullable Instant next;

        /// @param tells whether the member is told what is due; else the clock's job does, which is
        ///   then due at once
        Conclusion(boolean tells) {
            after = builder.build();
            this.tells = tells;
            consequences = new Consequences(after, now, freshSales);
            milestones =
                    late && Milestones.given(after)
                            ? MilestoneChange.betweenToo(
                                    before, after, consequences.milestones(), now)
                            : MilestoneChange.of(before, consequences.milestones());
            movements = after.isPlain() ? null : movements(new LotMovements(before, after, now));
            if (movements != null) {
                milestones.tell(movements);
            }
            SortedMap<Instant, Long> endings =
                    movements == null ? endings(after) : movements.endings(now);
            noticing = consequences.noticing(endings);
            next =
                    consequences.nextReviewAt(
                            tells ? noticing.after(now) : noticing,
                            movements == null ? first(endings) : movements.nextAfter(now));
        }

        /// The stream is fast: while nobody was told anything, the soonest says all that it asks.
        private SortedMap<Instant, Long> endings(Account after) {
            return tells || !after.said().notices().isNone()
                    ? consequences.endings()
                    : consequences.soonestEnding();
        }

        /// When the account opened, if it just did.
        private Optional<Instant> enrolled() {
            return before.first() == null ? Optional.ofNullable(after.first()) : Optional.empty();
        }

        private static @Nullable Instant first(SortedMap<Instant, Long> endings) {
            return endings.isEmpty() ? null : endings.firstKey();
        }

        List<LoyaltyEvent> events() {
            var events = new ArrayList<LoyaltyEvent>(fresh.size() + 1);
            enrolled().ifPresent(at -> events.add(new Enrolled(at, next)));
            notes.forEach(note -> events.add(note.apply(next)));
            fresh.forEach(fact -> events.add(eventOf(fact, next)));
            for (PendingReversal each : reversals) {
                events.add(
                        new PointsReversed(each.at(), each.reversal(), each.ruleVersion(), next));
            }
            // Also one by a till's clock that is ahead: what it reverses is dated so too.
            events.addAll(milestones.events(latestBack(), next));
            events.addAll(
                    movements == null ? consequences.expiries(next) : movements.events(now, next));
            consequences.tierChange(latestReturn(now), next).ifPresent(events::add);
            consequences.referralChange(next).ifPresent(events::add);
            if (tells) {
                events.addAll(noticing.events(now, next));
            }
            return events;
        }
    }

    /// With what the events of these facts say by themselves.
    private LotMovements movements(LotMovements movements) {
        for (Fact fact : fresh) {
            switch (fact) {
                case Sale sale -> movements.tellEarned(sale.id(), counted(sale).earned().points());
                case Grant grant -> movements.tellEarned(grant.id(), grant.points());
                case Return _,
                        UnlinkedReturn _,
                        Withdrawal _,
                        Deduction _,
                        Hold _,
                        HoldEnd _,
                        TierGrant _,
                        TierGrantEnd _ -> {
                    // A return says it by its reversal, and the others say nothing of lots.
                }
            }
        }
        reversals.forEach(each -> movements.tellReversed(each.reversal()));
        return movements;
    }

    private Counted counted(Sale sale) {
        // Known by now: it was added above.
        Kept kept = builder.kept(sale.id());
        if (kept == null) {
            throw new IllegalStateException("Sale was not added: " + sale.id());
        }
        return kept.counted();
    }

    private LoyaltyEvent eventOf(Fact fact, @Nullable Instant next) {
        return switch (fact) {
            case Sale sale -> new SaleCounted(sale, counted(sale).earned(), next);
            case Return returned -> new LinesReturned(returned, next);
            case UnlinkedReturn returned -> new UnlinkedReturnNoted(returned, next);
            case Grant grant -> new PointsGranted(grant, next);
            case Withdrawal withdrawal -> new GrantWithdrawn(withdrawal, next);
            case Deduction deduction -> new PointsDeducted(deduction, next);
            case Hold hold -> new RewardHeld(hold, next);
            case HoldEnd end -> new HoldEnded(end, builder.hold(end.hold()), next);
            case TierGrant grant -> new TierGiven(grant, next);
            case TierGrantEnd end -> new GivenTierEnded(end, next);
        };
    }

    private @Nullable Instant latestBack() {
        Instant returned = latestReturn(Instant.MAX);
        Instant taken = takenBackAt;
        return returned == null || (taken != null && taken.isAfter(returned)) ? taken : returned;
    }

    private @Nullable Instant latestReturn(Instant upTo) {
        return fresh.stream()
                .filter(Return.class::isInstance)
                .map(Fact::at)
                .filter(at -> !at.isAfter(upTo))
                .max(Instant::compareTo)
                .orElse(null);
    }
}
