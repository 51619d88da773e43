package maison.customer.clienteling.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// A customer's alerts.
///
/// @param words of each alert that was ever noted, sealed
/// @param inForce which of them hold
public record Alerts(Map<UUID, Sealed> words, Map<UUID, Boolean> inForce) {

    /// More would not be read.
    public static final int IN_FORCE_MAX = 50;

    public Alerts {
        words = Map.copyOf(words);
        inForce = Map.copyOf(inForce);
    }

    static Alerts none() {
        return new Alerts(Map.of(), Map.of());
    }

    boolean knows(UUID alert) {
        return words.containsKey(alert);
    }

    /// Whether it holds.
    public boolean holds(UUID alert) {
        return inForce.getOrDefault(alert, false);
    }

    boolean areTooMany() {
        return inForce.values().stream().filter(each -> each).count() >= IN_FORCE_MAX;
    }

    Alerts noted(UUID alert, Sealed said) {
        var now = new HashMap<>(words);
        now.put(alert, said);
        return new Alerts(now, with(alert, true));
    }

    Alerts withdrawn(UUID alert) {
        return new Alerts(words, with(alert, false));
    }

    private Map<UUID, Boolean> with(UUID alert, boolean holds) {
        var now = new HashMap<>(inForce);
        now.put(alert, holds);
        return now;
    }
}
