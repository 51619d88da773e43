package maison.customer.belongings.piece;

import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.piece.PieceCommand.Describe;
import maison.customer.belongings.piece.PieceCommand.Enter;
import maison.customer.belongings.piece.PieceCommand.Remove;
import maison.customer.belongings.piece.PieceEvent.PieceDescribed;
import maison.customer.belongings.piece.PieceEvent.PieceEntered;
import maison.customer.belongings.piece.PieceEvent.PieceRemoved;
import maison.customer.belongings.piece.PieceRefusal.PieceIdTaken;
import maison.customer.belongings.piece.PieceRefusal.PieceUnknown;
import maison.customer.belongings.piece.PieceRefusal.Removed;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class PieceDeciderTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID PIECE = new UUID(1, 2);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed WORDS = new Sealed("AQID");
    private static final PieceEntered ENTERED = new PieceEntered(ID, PIECE, WORDS, AT);
    private static final PieceRemoved REMOVED = new PieceRemoved(ID, PIECE, AT);

    private final DeciderScenario<PieceCommand, Piece, PieceEvent, PieceRefusal> pieces =
            DeciderScenario.of(new PieceDecider());

    @Test
    void is_entered_once_described_and_removed_for_good() {
        var enter = new Enter(ID, PIECE, WORDS, AT);
        var describe = new Describe(WORDS, AT);
        pieces.given().when(enter).then(ENTERED);
        pieces.given(ENTERED).when(enter).thenRefused(new PieceIdTaken());
        pieces.given(ENTERED).when(describe).then(new PieceDescribed(ID, PIECE, WORDS, AT));
        pieces.given(ENTERED).when(new Remove(AT)).then(REMOVED);
        pieces.given(ENTERED, REMOVED).when(new Remove(AT)).thenNothing();
        pieces.given(ENTERED, REMOVED).when(describe).thenRefused(new Removed());
        pieces.given(ENTERED, REMOVED).when(enter).thenRefused(new PieceIdTaken());
        pieces.given().when(describe).thenRefused(new PieceUnknown());
        pieces.given().when(new Remove(AT)).thenRefused(new PieceUnknown());
    }
}
