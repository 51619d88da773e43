package maison.customer.belongings.piece;

import java.util.UUID;
import maison.platform.sealing.Sealed;

/// What a decision needs to know about a piece.
public sealed interface Piece {

    record Unknown() implements Piece {}

    record Owned(UUID customerId, UUID pieceId, Sealed words) implements Piece {}

    record Gone() implements Piece {}
}
