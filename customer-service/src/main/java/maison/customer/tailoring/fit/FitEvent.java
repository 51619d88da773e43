package maison.customer.tailoring.fit;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// Everything that can have happened to a customer's history of fit. Stored for good.
public sealed interface FitEvent {

    UUID customerId();

    Instant at();

    /// The last pin of a piece counts: it may be cut again from newer measurements.
    record PiecePinned(UUID customerId, MadePiece piece, MadeFrom from, Instant at)
            implements FitEvent {}

    /// @param finding what was altered by how much, sealed as one
    record AlterationLearned(
            UUID customerId, UUID findingId, MadePiece piece, Sealed finding, Instant at)
            implements FitEvent {}
}
