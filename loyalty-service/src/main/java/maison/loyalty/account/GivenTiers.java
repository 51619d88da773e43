package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import maison.loyalty.programme.TierRules;
import org.jspecify.annotations.Nullable;

/// The tiers that were given to an account by hand; of most accounts none.
///
/// @param list in the order in which they were given
record GivenTiers(List<GivenTier> list) {

    static final GivenTiers NONE = new GivenTiers(List.of());

    private static final Comparator<GivenTier> ORDER =
            Comparator.comparing(GivenTier::grant, Comparator.comparing(TierGrant::at))
                    .thenComparing(each -> each.grant().id());

    GivenTiers {
        list = List.copyOf(list);
    }

    /// With one more; this same object if it was known.
    GivenTiers with(TierGrant grant) {
        if (get(grant.id()) != null) {
            return this;
        }
        var longer = new ArrayList<>(list);
        longer.add(new GivenTier(grant, null));
        longer.sort(ORDER);
        return new GivenTiers(longer);
    }

    /// With one taken back; this same object if it was, or if it is not known.
    GivenTiers with(TierGrantEnd end) {
        GivenTier known = get(end.grant());
        if (known == null || known.end() != null) {
            return this;
        }
        var changed = new ArrayList<>(list);
        changed.set(changed.indexOf(known), new GivenTier(known.grant(), end));
        return new GivenTiers(changed);
    }

    @Nullable GivenTier get(UUID id) {
        for (GivenTier each : list) {
            if (each.grant().id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /// As they were known at an instant.
    GivenTiers by(Instant at) {
        return list.isEmpty()
                ? this
                : new GivenTiers(
                        list.stream()
                                .filter(each -> !each.grant().at().isAfter(at))
                                .map(each -> each.by(at))
                                .toList());
    }

    /// The highest in force that the ladder knows; null if there is none.
    @Nullable GivenTier highestAt(Instant at, TierRules rules) {
        GivenTier highest = null;
        int place = 0;
        for (GivenTier each : list) {
            int its = each.holdsAt(at) ? rules.placeOf(each.grant().tier()) : 0;
            if (its > place) {
                highest = each;
                place = its;
            }
        }
        return highest;
    }

    /// Its place on the ladder; 0 if there is none.
    int placeAt(Instant at, TierRules rules) {
        GivenTier highest = highestAt(at, rules);
        return highest == null ? 0 : rules.placeOf(highest.grant().tier());
    }

    /// When the next one begins or ends; null if none does.
    @Nullable Instant changeAfter(Instant at) {
        // Asked at every step of every walk, and nearly always in vain.
        return list.isEmpty()
                ? null
                : instants().filter(each -> each.isAfter(at)).min(Instant::compareTo).orElse(null);
    }

    /// Whether one of this tier was over at an instant and not before.
    boolean endedAt(Instant at, String tier) {
        return list.stream()
                .anyMatch(each -> each.grant().tier().equals(tier) && each.endsAt().equals(at));
    }

    /// When the last of them was given or taken back; null if there is none.
    @Nullable Instant last() {
        return list.stream()
                .map(each -> each.end() == null ? each.grant().at() : each.end().at())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Stream<Instant> instants() {
        return list.stream().flatMap(each -> Stream.of(each.grant().at(), each.endsAt()));
    }
}
