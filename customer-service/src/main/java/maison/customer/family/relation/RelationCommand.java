package maison.customer.family.relation;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be asked of a relation between a customer and somebody.
public sealed interface RelationCommand {

    /// @param otherId the customer at the other end; null for somebody who is none
    /// @param words what they are to each other and may know, sealed with both their keys
    record Relate(
            UUID customerId, UUID relationId, @Nullable UUID otherId, Sealed words, Instant at)
            implements RelationCommand {}

    /// Says it anew. Who was no customer may turn out to be one; then the words are sealed with the
    /// customer's key from here on.
    record Restate(@Nullable UUID otherId, Sealed words, Instant at) implements RelationCommand {}

    record End(Instant at) implements RelationCommand {}
}
