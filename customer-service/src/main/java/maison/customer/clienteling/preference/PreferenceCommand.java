package maison.customer.clienteling.preference;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// What can be asked of what a customer said they like.
public sealed interface PreferenceCommand {

    record State(UUID customerId, UUID preferenceId, Sealed words, Instant at)
            implements PreferenceCommand {}

    record Withdraw(UUID customerId, UUID preferenceId, Instant at) implements PreferenceCommand {}
}
