package maison.customer.privacy.hold;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The legal holds that were ever placed on a customer's data.
///
/// @param erasure what became of an erasure that something held up
public record Holds(Map<UUID, Hold> byId, HeldErasure erasure) {

    /// Whether anybody waits for the erasure.
    public enum HeldErasure {
        NONE,
        WAITING,
        WITHDRAWN
    }

    /// One of them.
    public record Hold(String reason, String reference, boolean open) {}

    public Holds {
        byId = Map.copyOf(byId);
    }

    static Holds none() {
        return new Holds(Map.of(), HeldErasure.NONE);
    }

    /// Whether anything holds.
    public boolean anyOpen() {
        return byId.values().stream().anyMatch(Hold::open);
    }

    Holds with(UUID id, Hold hold) {
        var more = new HashMap<>(byId);
        more.put(id, hold);
        return new Holds(more, erasure);
    }

    Holds with(HeldErasure change) {
        return new Holds(byId, change);
    }
}
