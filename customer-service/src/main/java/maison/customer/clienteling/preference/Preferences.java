package maison.customer.clienteling.preference;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// What a customer said they like.
///
/// @param all everything that was ever stated
/// @param inForce what of it holds
public record Preferences(Map<UUID, Stated> all, Set<UUID> inForce) {

    /// More would not be read.
    public static final int IN_FORCE_MAX = 200;

    /// One statement.
    public record Stated(Sealed words, Instant at) {}

    public Preferences {
        all = Map.copyOf(all);
        inForce = Set.copyOf(inForce);
    }

    static Preferences none() {
        return new Preferences(Map.of(), Set.of());
    }

    boolean areTooMany() {
        return inForce.size() >= IN_FORCE_MAX;
    }

    Preferences stated(UUID preference, Stated words) {
        var now = new HashMap<>(all);
        now.put(preference, words);
        var holding = new HashSet<>(inForce);
        holding.add(preference);
        return new Preferences(now, holding);
    }

    Preferences withdrawn(UUID preference) {
        var holding = new HashSet<>(inForce);
        holding.remove(preference);
        return new Preferences(all, holding);
    }
}
