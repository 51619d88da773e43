package maison.customer.hold;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The legal holds that were ever placed on a customer's data.
public record Holds(Map<UUID, Hold> byId) {

    /// One of them.
    public record Hold(String reason, String reference, boolean open) {}

    public Holds {
        byId = Map.copyOf(byId);
    }

    static Holds none() {
        return new Holds(Map.of());
    }

    /// Whether anything holds.
    public boolean anyOpen() {
        return byId.values().stream().anyMatch(Hold::open);
    }

    Holds with(UUID id, Hold hold) {
        var more = new HashMap<>(byId);
        more.put(id, hold);
        return new Holds(more);
    }
}
