package maison.customer.crm.conflict;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A customer's conflicts that wait for a decision, by their ids.
public record Conflicts(Map<UUID, Waiting> waiting) {

    /// @param customerId the id of the person that the system spoke of
    public record Waiting(UUID customerId, String system, Theirs theirs) {}

    public Conflicts {
        waiting = Map.copyOf(waiting);
    }

    Conflicts with(UUID id, Waiting conflict) {
        var now = new HashMap<>(waiting);
        now.put(id, conflict);
        return new Conflicts(now);
    }

    Conflicts without(UUID id) {
        var now = new HashMap<>(waiting);
        now.remove(id);
        return new Conflicts(now);
    }
}
