package maison.loyalty.simulating;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import maison.loyalty.account.AccountDecider;
import maison.loyalty.account.Buckets;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.PointsDeducted;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.UnlinkedReturnNoted;
import maison.loyalty.account.Outline;
import maison.loyalty.account.WhatIf;
import maison.loyalty.account.WhatIf.Why;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Tier;
import maison.loyalty.simulating.SimulationReport.Certainty;
import maison.loyalty.simulating.SimulationReport.MemberChange;
import maison.loyalty.simulating.SimulationReport.Month;
import maison.loyalty.simulating.SimulationReport.TierCount;
import maison.loyalty.simulating.SimulationReport.TierMove;
import org.jboss.logging.Logger;

/// Adds up what two programmes make of many accounts. Two tallies over different accounts add up to
/// that of all of them.
final class Tally {

    private static final Logger LOG = Logger.getLogger(Tally.class);
    private static final int EXTREMES_MAX = 10;
    private static final Comparator<MemberChange> BY_DIFFERENCE =
            Comparator.comparingLong(MemberChange::difference)
                    .thenComparing(MemberChange::customerId);

    private final Scenario scenario;
    private final AccountDecider live;
    private final AccountDecider draft;
    private final Flows liveFlows;
    private final Flows draftFlows;
    private final Map<String, Map<String, Long>> moves = new TreeMap<>();
    private final PriorityQueue<MemberChange> winners = new PriorityQueue<>(BY_DIFFERENCE);
    private final PriorityQueue<MemberChange> losers =
            new PriorityQueue<>(BY_DIFFERENCE.reversed());
    private long up;
    private long down;
    private long accounts;
    private long replayed;
    private long sales;
    private long salesReplayed;
    private long otherwise;
    private long unknownVersion;
    private long unlinked;
    private long withoutTax;
    private long withoutTenders;
    private long grants;
    private long adjustments;
    private long redemptions;
    private long repriced;
    private long notOffered;
    private long notEnough;
    private long differently;

    Tally(Scenario scenario) {
        this.scenario = scenario;
        live = new AccountDecider(scenario.live());
        draft = new AccountDecider(scenario.draft());
        liveFlows = new Flows(scenario.live(), scenario.zone());
        draftFlows = new Flows(scenario.draft(), scenario.zone());
    }

    /// One account's facts.
    void add(UUID customer, List<LoyaltyEvent> events) {
        accounts++;
        long before = sales;
        events.forEach(this::know);
        Instant at = scenario.at();
        WhatIf both;
        Outline here;
        Outline there;
        int countedOtherwise;
        try {
            both = WhatIf.of(live, draft, events);
            here = Outline.of(both.live(), at);
            there = Outline.of(both.other(), at);
            countedOtherwise = WhatIf.countedOtherwise(scenario.live(), events);
        } catch (RuntimeException e) {
            // One account that cannot be counted must not hide what the others show.
            LOG.warnf(e, "Account %s is left out of a simulation", customer);
            return;
        }
        replayed++;
        salesReplayed += sales - before;
        otherwise += countedOtherwise;
        repriced += both.repriced();
        notOffered += both.lost().stream().filter(e -> e.why() == Why.NOT_OFFERED).count();
        notEnough += both.lost().stream().filter(e -> e.why() == Why.NOT_ENOUGH_POINTS).count();
        differently += both.lost().isEmpty() ? 0 : 1;
        liveFlows.add(both.live(), here, at);
        draftFlows.add(both.other(), there, at);
        moves.computeIfAbsent(here.tier(), _ -> new TreeMap<>()).merge(there.tier(), 1L, Long::sum);
        up += there.place() > here.place() ? 1 : 0;
        down += there.place() < here.place() ? 1 : 0;
        long has = worth(here.balance());
        long had = worth(there.balance());
        extreme(new MemberChange(customer, had - has, has, had, here.tier(), there.tier()));
    }

    private static long worth(Buckets balance) {
        return balance.pending() + balance.active() + balance.held() - balance.debt();
    }

    private void know(LoyaltyEvent event) {
        switch (event) {
            case SaleCounted(var sale, var earned, _) -> {
                sales++;
                unknownVersion += scenario.live().find(earned.ruleVersion()) == null ? 1 : 0;
                EarningRules rules = scenario.draft().at(sale.at()).earning();
                boolean asks = !rules.base().excludedTenders().isEmpty();
                withoutTax += rules.base().withTax() && !scenario.keepsTax() ? 1 : 0;
                withoutTenders += asks && !scenario.keepsTenders() ? 1 : 0;
            }
            case UnlinkedReturnNoted _ -> unlinked++;
            case PointsGranted _ -> grants++;
            case PointsDeducted _ -> adjustments++;
            case RewardHeld _ -> redemptions++;
            default -> {
                // Nothing that makes it less sure.
            }
        }
    }

    private void extreme(MemberChange change) {
        if (change.difference() > 0) {
            keep(winners, change);
        } else if (change.difference() < 0) {
            keep(losers, change);
        }
    }

    private static void keep(PriorityQueue<MemberChange> extremes, MemberChange change) {
        extremes.add(change);
        if (extremes.size() > EXTREMES_MAX) {
            extremes.remove();
        }
    }

    /// That of other accounts.
    void add(Tally other) {
        accounts += other.accounts;
        replayed += other.replayed;
        sales += other.sales;
        salesReplayed += other.salesReplayed;
        otherwise += other.otherwise;
        unknownVersion += other.unknownVersion;
        unlinked += other.unlinked;
        withoutTax += other.withoutTax;
        withoutTenders += other.withoutTenders;
        grants += other.grants;
        adjustments += other.adjustments;
        redemptions += other.redemptions;
        repriced += other.repriced;
        notOffered += other.notOffered;
        notEnough += other.notEnough;
        differently += other.differently;
        up += other.up;
        down += other.down;
        liveFlows.add(other.liveFlows);
        draftFlows.add(other.draftFlows);
        other.moves.forEach((from, targets) ->
                targets.forEach((to, members) ->
                        moves.computeIfAbsent(from, _ -> new TreeMap<>())
                                .merge(to, members, Long::sum)));
        other.winners.forEach(each -> keep(winners, each));
        other.losers.forEach(each -> keep(losers, each));
    }

    SimulationReport report() {
        return new SimulationReport(
                liveFlows.points(),
                draftFlows.points(),
                tiers(),
                tierMoves(),
                up,
                down,
                months(),
                winners.stream().sorted(BY_DIFFERENCE.reversed()).toList(),
                losers.stream().sorted(BY_DIFFERENCE).toList(),
                new Certainty(
                        accounts,
                        replayed,
                        sales,
                        sales == 0 ? 1 : (double) salesReplayed / sales,
                        otherwise,
                        unknownVersion,
                        unlinked,
                        withoutTax,
                        withoutTenders,
                        grants,
                        adjustments,
                        redemptions,
                        repriced,
                        notOffered,
                        notEnough,
                        differently));
    }

    private List<TierCount> tiers() {
        var names = new LinkedHashSet<String>();
        ladder(scenario.live().at(scenario.at())).forEach(names::add);
        ladder(scenario.draft().at(scenario.at())).forEach(names::add);
        // A tier of an earlier version may still be held.
        moves.forEach((from, targets) -> {
            names.add(from);
            names.addAll(targets.keySet());
        });
        var counts = new ArrayList<TierCount>();
        for (String name : names) {
            long here =
                    moves.getOrDefault(name, Map.of()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            long there =
                    moves.values().stream()
                            .mapToLong(targets -> targets.getOrDefault(name, 0L))
                            .sum();
            counts.add(new TierCount(name, here, there));
        }
        return counts;
    }

    private static List<String> ladder(ProgrammeVersion version) {
        return version.tiers().ladder().stream().map(Tier::name).toList();
    }

    private List<TierMove> tierMoves() {
        var all = new ArrayList<TierMove>();
        moves.forEach((from, targets) ->
                targets.forEach((to, members) -> all.add(new TierMove(from, to, members))));
        return all;
    }

    private List<Month> months() {
        var all = new TreeSet<YearMonth>();
        liveFlows.months().forEach(all::add);
        draftFlows.months().forEach(all::add);
        var here = liveFlows.flows(all);
        var there = draftFlows.flows(all);
        var months = new ArrayList<Month>();
        here.forEach((month, flow) -> {
            var other = there.get(month);
            if (other != null) {
                months.add(new Month(month, flow, other));
            }
        });
        return months;
    }
}
