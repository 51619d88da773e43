package maison.customer.family.relation;

import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a relation.
public sealed interface Relation {

    record None() implements Relation {}

    record Standing(UUID customerId, UUID relationId, @Nullable UUID otherId, Sealed words)
            implements Relation {}

    record Over() implements Relation {}
}
