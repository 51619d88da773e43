package maison.customer.clienteling.alert;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// What can be asked of a customer's alerts.
public sealed interface AlertCommand {

    record Note(UUID customerId, UUID alertId, Sealed words, Instant at) implements AlertCommand {}

    record Withdraw(UUID customerId, UUID alertId, Instant at) implements AlertCommand {}
}
