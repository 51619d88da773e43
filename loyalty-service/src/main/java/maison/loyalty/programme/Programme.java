package maison.loyalty.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All versions of a loyalty programme, oldest first.
///
/// @param scale spend is counted in `1/scale` programme units: the smallest fraction in which every
///   currency's minor unit is a whole number, so that sums over currencies stay exact
/// @param withdrawn published and taken back before they came into force; a sale that a till told
///   of ahead of time may have been counted under one
public record Programme(
        String name,
        List<ProgrammeVersion> versions,
        long scale,
        List<ProgrammeVersion> withdrawn) {

    public Programme {
        versions = List.copyOf(versions);
        withdrawn = List.copyOf(withdrawn);
    }

    /// A programme of which no version was withdrawn.
    public Programme(String name, List<ProgrammeVersion> versions, long scale) {
        this(name, versions, scale, List.of());
    }

    /// The rules in force at an instant; the first version also rules the time before it.
    public ProgrammeVersion at(Instant instant) {
        for (int i = versions.size() - 1; i > 0; i--) {
            ProgrammeVersion version = versions.get(i);
            if (!version.effectiveFrom().isAfter(instant)) {
                return version;
            }
        }
        return versions.getFirst();
    }

    /// The version of a name. Versions are superseded and never removed, so what was once counted
    /// can be counted again.
    ///
    /// @throws IllegalStateException if there is none
    public ProgrammeVersion version(String named) {
        ProgrammeVersion found = find(named);
        if (found == null) {
            throw new IllegalStateException(
                    "%s has no version %s, but sales were counted under it".formatted(name, named));
        }
        return found;
    }

    /// The version of a name, also one that was withdrawn; null if there never was one.
    public @Nullable ProgrammeVersion find(String named) {
        for (ProgrammeVersion version : versions) {
            if (version.version().equals(named)) {
                return version;
            }
        }
        for (ProgrammeVersion version : withdrawn) {
            if (version.version().equals(named)) {
                return version;
            }
        }
        return null;
    }

    /// Whether any version lets points wait before they can be used.
    public boolean letsPointsWait() {
        return letPointsWait(versions) || letPointsWait(withdrawn);
    }

    // For every decision on an account: no stream, for its speed.
    private static boolean letPointsWait(List<ProgrammeVersion> versions) {
        for (ProgrammeVersion version : versions) {
            if (version.earning().pendingDays() > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether any version gives a bonus for an activity.
    public boolean gives(Bonus.Activity activity) {
        for (ProgrammeVersion version : versions) {
            if (version.bonusFor(activity) != null) {
                return true;
            }
        }
        return false;
    }

    /// Whether any version counts the tax of sales.
    public boolean countsTax() {
        return versions.stream().anyMatch(each -> each.earning().base().withTax());
    }

    /// Whether any version asks how sales were paid.
    public boolean asksForTenders() {
        return versions.stream()
                .anyMatch(each -> !each.earning().base().excludedTenders().isEmpty());
    }

    /// The programme without its last version, in whose units its sums still are.
    public Programme withoutLast() {
        return new Programme(name, versions.subList(0, versions.size() - 1), scale, withdrawn);
    }

    /// The programme as it would be if a version had ruled from an instant on, instead of all that
    /// did.
    ///
    /// @param from what ruled before it still does; with the first version's beginning, nothing did
    public Programme insteadFrom(Instant from, ProgrammeVersion version) {
        var all = new ArrayList<ProgrammeVersion>();
        for (ProgrammeVersion each : versions) {
            if (each.effectiveFrom().isBefore(from)) {
                all.add(each);
            }
        }
        all.add(version);
        var others = new ArrayList<>(withdrawn);
        versions.stream().filter(each -> !all.contains(each)).forEach(others::add);
        return new Programme(name, all, scale, others);
    }

    /// When the rules next change after an instant, if that is known.
    public @Nullable Instant changeAfter(Instant instant) {
        for (int i = 1; i < versions.size(); i++) {
            Instant from = versions.get(i).effectiveFrom();
            if (from.isAfter(instant)) {
                return from;
            }
        }
        return null;
    }

    /// Spend in `1/scale` programme units; 0 for a currency that had no rate.
    ///
    /// @param minorPerPoint the rate that the sale was counted under
    /// @throws IllegalStateException if no version of this programme has such a rate
    public long spendOf(long netMinor, long minorPerPoint) {
        if (minorPerPoint == 0) {
            return 0;
        }
        if (scale % minorPerPoint != 0) {
            throw new IllegalStateException(
                    "No version of %s has a rate of %d minor units per point"
                            .formatted(name, minorPerPoint));
        }
        return Math.multiplyExact(netMinor, scale / minorPerPoint);
    }
}
