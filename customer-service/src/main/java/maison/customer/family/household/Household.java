package maison.customer.family.household;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Who lives together.
public record Household(Set<UUID> members) {

    /// More is no household.
    public static final int MEMBERS_MAX = 50;

    public Household {
        members = Set.copyOf(members);
    }

    static Household empty() {
        return new Household(Set.of());
    }

    boolean isFull() {
        return members.size() >= MEMBERS_MAX;
    }

    Household with(UUID customer) {
        var now = new HashSet<>(members);
        now.add(customer);
        return new Household(now);
    }

    Household without(UUID customer) {
        var now = new HashSet<>(members);
        now.remove(customer);
        return new Household(now);
    }
}
