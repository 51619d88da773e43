package maison.customer.tailoring.fit;

import java.time.Instant;
import java.util.UUID;
import maison.customer.tailoring.fit.FitCommand.Learn;
import maison.customer.tailoring.fit.FitCommand.Pin;
import maison.customer.tailoring.fit.FitEvent.AlterationLearned;
import maison.customer.tailoring.fit.FitEvent.PiecePinned;
import maison.customer.tailoring.fit.FitRefusal.FindingIdTaken;
import maison.customer.tailoring.fit.FitRefusal.PieceNotPinned;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class FitDeciderTest {

    static final UUID CUSTOMER = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final UUID FINDING = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final MadePiece JACKET =
            new MadePiece(UUID.fromString("0190c6a0-0000-7000-8000-000000000003"), "jacket");
    static final MadeFrom FIRST =
            new MadeFrom(UUID.fromString("0190c6a0-0000-7000-8000-000000000004"), 1);
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final PiecePinned PINNED = new PiecePinned(CUSTOMER, JACKET, FIRST, AT);
    static final Learn LEARN = new Learn(CUSTOMER, FINDING, JACKET, new Sealed("AAAA"), AT);
    static final AlterationLearned LEARNED =
            new AlterationLearned(CUSTOMER, FINDING, JACKET, new Sealed("AAAA"), AT);

    final DeciderScenario<FitCommand, FitHistory, FitEvent, FitRefusal> scenario =
            DeciderScenario.of(new FitDecider());

    @Test
    void a_piece_is_pinned_and_may_be_cut_again_from_newer_measurements() {
        scenario.given().when(new Pin(CUSTOMER, JACKET, FIRST, AT)).then(PINNED);
        scenario.given(PINNED).when(new Pin(CUSTOMER, JACKET, FIRST, AT)).thenNothing();
        var second = new MadeFrom(FIRST.setId(), 2);
        scenario.given(PINNED)
                .when(new Pin(CUSTOMER, JACKET, second, AT))
                .then(new PiecePinned(CUSTOMER, JACKET, second, AT));
    }

    @Test
    void only_a_pinned_piece_teaches_and_each_finding_once() {
        scenario.given().when(LEARN).thenRefused(new PieceNotPinned());
        scenario.given(PINNED).when(LEARN).then(LEARNED);
        scenario.given(PINNED, LEARNED).when(LEARN).thenRefused(new FindingIdTaken());
    }
}
