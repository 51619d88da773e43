package maison.customer.clienteling.preference;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// Everything that a customer said of what they like, and took back. Stored for good; what it is
/// about is ciphertext: that somebody must not wear nickel is health.
///
/// What is inferred is no event: it follows from the purchases whenever it is asked for.
public sealed interface PreferenceEvent {

    UUID customerId();

    UUID preferenceId();

    Instant at();

    /// @param words topic, value, stance, recipient, note and source, sealed as one
    record PreferenceStated(UUID customerId, UUID preferenceId, Sealed words, Instant at)
            implements PreferenceEvent {}

    record PreferenceWithdrawn(UUID customerId, UUID preferenceId, Instant at)
            implements PreferenceEvent {}
}
