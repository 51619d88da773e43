package maison.customer.finding.card;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a customer's loyalty cards. Stored for good; the number is
/// ciphertext.
public sealed interface CardEvent {

    UUID customerId();

    UUID cardId();

    Instant at();

    /// The customer was handed a card.
    ///
    /// @param number sealed under the customer's key
    /// @param replaces the card that this one took the place of, which is blocked with it
    record CardIssued(
            UUID customerId, UUID cardId, Sealed number, @Nullable UUID replaces, Instant at)
            implements CardEvent {}

    /// The card tells nobody any more who its owner is.
    record CardBlocked(UUID customerId, UUID cardId, BlockReason reason, Instant at)
            implements CardEvent {}
}
