package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which milestones were recorded for those who listen.
///
/// @param current as recorded last
/// @param ever all that were recorded once, also those that were lost
record MilestonesSaid(List<Grant> current, Set<UUID> ever) {

    static final MilestonesSaid NONE = new MilestonesSaid(List.of(), Set.of());

    MilestonesSaid {
        current = List.copyOf(current);
        ever = Set.copyOf(ever);
    }

    MilestonesSaid with(Grant reached) {
        var longer = new ArrayList<>(current);
        longer.add(reached);
        var known = new HashSet<>(ever);
        known.add(reached.id());
        return new MilestonesSaid(longer, known);
    }

    MilestonesSaid without(UUID lost) {
        return new MilestonesSaid(
                current.stream().filter(each -> !each.id().equals(lost)).toList(), ever);
    }

    boolean has(UUID lot) {
        return isAmong(current, lot);
    }

    static boolean isAmong(List<Grant> grants, UUID lot) {
        for (Grant each : grants) {
            if (each.id().equals(lot)) {
                return true;
            }
        }
        return false;
    }

    /// An instant, or that of the last one that was recorded if it was later: who looks by a clock
    /// that is behind takes nothing back.
    Instant notBefore(Instant instant) {
        Instant latest = instant;
        for (Grant each : current) {
            latest = each.at().isAfter(latest) ? each.at() : latest;
        }
        return latest;
    }
}
