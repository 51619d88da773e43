package maison.customer.belongings.piece;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// What can be asked of a piece that a customer got elsewhere.
public sealed interface PieceCommand {

    /// @param words what it is, sealed
    record Enter(UUID customerId, UUID pieceId, Sealed words, Instant at) implements PieceCommand {}

    record Describe(Sealed words, Instant at) implements PieceCommand {}

    /// They no longer have it.
    record Remove(Instant at) implements PieceCommand {}
}
