package maison.customer.clienteling.alert;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// Everything that can have happened to what staff must know before they serve a customer. Stored
/// for good; what the alert says, even of which kind it is, is ciphertext: an allergy is health.
public sealed interface AlertEvent {

    UUID customerId();

    UUID alertId();

    Instant at();

    /// @param words kind, text and since when, sealed as one
    record AlertNoted(UUID customerId, UUID alertId, Sealed words, Instant at)
            implements AlertEvent {}

    /// It no longer holds.
    record AlertWithdrawn(UUID customerId, UUID alertId, Instant at) implements AlertEvent {}
}
