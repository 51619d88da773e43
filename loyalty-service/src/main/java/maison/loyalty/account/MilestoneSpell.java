package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long a milestone held.
///
/// @param from when its points came
/// @param lostAt when a return took them again; null if none did
record MilestoneSpell(Grant grant, Instant from, @Nullable Instant lostAt) {

    /// All spells up to an instant.
    ///
    /// Milestones only grow while things are bought, so they are looked at where something came
    /// back: just before it, and then.
    static List<MilestoneSpell> upTo(Account account, Instant at) {
        var open = new LinkedHashMap<UUID, MilestoneSpell>();
        var spells = new ArrayList<MilestoneSpell>();
        Instant last = Instant.MIN;
        for (Instant change : changes(account, at)) {
            Instant before = change.minusNanos(1);
            open(open, account.milestonesAt(before, account.keptAt(before)), last);
            List<Grant> then = account.milestonesAt(change, account.keptAt(change));
            for (MilestoneSpell each : List.copyOf(open.values())) {
                if (!MilestonesSaid.isAmong(then, each.grant().id())) {
                    open.remove(each.grant().id());
                    spells.add(new MilestoneSpell(each.grant(), each.from(), change));
                }
            }
            open(open, then, change);
            last = change;
        }
        open(open, account.milestonesAt(at, account.keptAt(at)), last);
        spells.addAll(open.values());
        return spells;
    }

    private static TreeSet<Instant> changes(Account account, Instant at) {
        var changes = new TreeSet<Instant>();
        account.facts().returns().forEach(each -> changes.add(each.at()));
        account.multiples().ends().forEach(changes::add);
        return new TreeSet<>(changes.headSet(at, true));
    }

    private static void open(
            Map<UUID, MilestoneSpell> open, List<Grant> milestones, Instant notBefore) {
        for (Grant each : milestones) {
            Instant from = each.at().isBefore(notBefore) ? notBefore : each.at();
            open.putIfAbsent(each.id(), new MilestoneSpell(each, from, null));
        }
    }
}
