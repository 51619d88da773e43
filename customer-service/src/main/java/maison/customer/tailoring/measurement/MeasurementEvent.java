package maison.customer.tailoring.measurement;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to a set of measurements. Stored for good; the body itself is
/// ciphertext.
public sealed interface MeasurementEvent {

    UUID customerId();

    UUID setId();

    Instant at();

    /// Its place in the stream is the number of the version.
    record MeasurementsTaken(UUID customerId, UUID setId, Taking taking)
            implements MeasurementEvent {

        @Override
        public Instant at() {
            return taking.at();
        }
    }

    /// @param reason a code in kebab case
    record SetWithdrawn(UUID customerId, UUID setId, String reason, Instant at)
            implements MeasurementEvent {}
}
