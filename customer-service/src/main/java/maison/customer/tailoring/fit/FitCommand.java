package maison.customer.tailoring.fit;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// What can be asked of a customer's history of fit.
public sealed interface FitCommand {

    record Pin(UUID customerId, MadePiece piece, MadeFrom from, Instant at) implements FitCommand {}

    record Learn(UUID customerId, UUID findingId, MadePiece piece, Sealed finding, Instant at)
            implements FitCommand {}
}
