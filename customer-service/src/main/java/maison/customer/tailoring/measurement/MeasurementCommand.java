package maison.customer.tailoring.measurement;

import java.time.Instant;
import java.util.UUID;

/// What can be asked of a set of measurements.
public sealed interface MeasurementCommand {

    /// Begins a set with its first version.
    record Begin(UUID customerId, UUID setId, Taking taking) implements MeasurementCommand {}

    /// Adds a version.
    record TakeAgain(UUID customerId, UUID setId, Taking taking) implements MeasurementCommand {}

    /// Ends a set, such as one that was taken of somebody else.
    record Withdraw(UUID customerId, UUID setId, String reason, Instant at)
            implements MeasurementCommand {}
}
