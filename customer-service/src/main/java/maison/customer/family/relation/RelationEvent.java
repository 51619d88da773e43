package maison.customer.family.relation;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened between a customer and somebody. Stored for good; what they
/// are to each other is sealed with both their keys, so that erasing either destroys it.
public sealed interface RelationEvent {

    /// On whose record it was entered.
    UUID customerId();

    UUID relationId();

    /// The customer at the other end; null for somebody who is none.
    @Nullable UUID otherId();

    Instant at();

    record Related(
            UUID customerId, UUID relationId, @Nullable UUID otherId, Sealed words, Instant at)
            implements RelationEvent {}

    record RelationRestated(
            UUID customerId, UUID relationId, @Nullable UUID otherId, Sealed words, Instant at)
            implements RelationEvent {}

    /// Of somebody who is no customer nothing is kept: their key is destroyed with it.
    record RelationEnded(UUID customerId, UUID relationId, @Nullable UUID otherId, Instant at)
            implements RelationEvent {}
}
