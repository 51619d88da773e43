package maison.customer.finding.card;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be asked of a customer's loyalty cards.
public sealed interface CardCommand {

    /// @param replaces a card of the same customer that this one takes the place of
    record Issue(UUID customerId, UUID cardId, Sealed number, @Nullable UUID replaces, Instant at)
            implements CardCommand {}

    record Block(UUID customerId, UUID cardId, BlockReason reason, Instant at)
            implements CardCommand {}
}
