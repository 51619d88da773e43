package maison.customer.lifecycle.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All that was ever published, the oldest first; its index is the number of the version.
public record Plans(List<Plan> versions) {

    public Plans {
        versions = List.copyOf(versions);
    }

    static Plans shipped() {
        return new Plans(List.of(Plan.SHIPPED));
    }

    Plans and(Plan plan) {
        var all = new ArrayList<>(versions);
        all.add(plan);
        return new Plans(all);
    }

    /// The number of the version in effect: the one with the latest day, of several the last
    /// published.
    public int at(Instant moment) {
        int found = 0;
        for (int version = 0; version < versions.size(); version++) {
            var from = versions.get(version).effectiveFrom();
            if (!from.isAfter(moment) && !from.isBefore(versions.get(found).effectiveFrom())) {
                found = version;
            }
        }
        return found;
    }
}
