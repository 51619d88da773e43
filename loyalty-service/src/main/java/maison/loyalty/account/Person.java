package maison.loyalty.account;

import java.util.List;
import java.util.UUID;

/// Customers who are one person; one alone is too.
///
/// @param holder who survived all merges: what is of no id alone is recorded in their account
/// @param ids of all, in order
public record Person(UUID holder, List<UUID> ids) {

    public Person {
        ids = ids.stream().sorted().distinct().toList();
        if (!ids.contains(holder)) {
            throw new IllegalArgumentException("%s is none of %s".formatted(holder, ids));
        }
    }

    /// Somebody who was never merged, or was separated again.
    public static Person alone(UUID id) {
        return new Person(id, List.of(id));
    }

    /// Whether there is more than one id.
    public boolean hasSeveral() {
        return ids.size() > 1;
    }
}
