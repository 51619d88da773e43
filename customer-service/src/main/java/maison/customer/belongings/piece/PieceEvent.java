package maison.customer.belongings.piece;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// Everything that can have happened to a piece that a customer got elsewhere. Stored for good;
/// what it is is ciphertext.
public sealed interface PieceEvent {

    UUID customerId();

    UUID pieceId();

    Instant at();

    record PieceEntered(UUID customerId, UUID pieceId, Sealed words, Instant at)
            implements PieceEvent {}

    record PieceDescribed(UUID customerId, UUID pieceId, Sealed words, Instant at)
            implements PieceEvent {}

    record PieceRemoved(UUID customerId, UUID pieceId, Instant at) implements PieceEvent {}
}
