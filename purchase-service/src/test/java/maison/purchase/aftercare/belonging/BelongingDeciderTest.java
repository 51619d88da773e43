package maison.purchase.aftercare.belonging;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import maison.purchase.aftercare.belonging.BelongingCommand.Enter;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.FileOpened;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingRefusal.NotTheOwner;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceGone;
import org.junit.jupiter.api.Test;

class BelongingDeciderTest {

    private static final Instant AT = Instant.parse("2026-05-18T09:05:00Z");
    private static final Origin ORIGIN = new Origin(new UUID(0, 9), "1");
    private static final FileOpened OPENED = new FileOpened(ORIGIN, AT);
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEA = new UUID(0, 2);
    private static final UUID CLEO = new UUID(0, 3);

    private final DeciderScenario<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal>
            scenario = DeciderScenario.of(new BelongingDecider());

    private static PieceTransferred given(int step, UUID from, UUID to) {
        return new PieceTransferred(new Note(new UUID(1, step), "s", AT), from, to, "given", null);
    }

    /// Two clerks ask at the same moment; the one who loses the race is told what was true before.
    @Test
    void what_was_told_of_its_owner_is_older_than_the_last_transfer() {
        scenario.given(OPENED, given(1, ANNA, BEA))
                .when(new Enter(ORIGIN, ANNA, given(2, ANNA, CLEO)))
                .thenRefused(new NotTheOwner());
        scenario.given(OPENED, given(1, ANNA, BEA))
                .when(
                        new Enter(
                                ORIGIN,
                                ANNA,
                                new DetailsWritten(
                                        new Note(new UUID(1, 2), "s", AT),
                                        ANNA,
                                        new Sealed("AAAA"))))
                .thenRefused(new NotTheOwner());
        scenario.given(OPENED, given(1, ANNA, BEA), given(2, BEA, CLEO))
                .when(new Enter(ORIGIN, BEA, given(3, CLEO, ANNA)))
                .then(given(3, CLEO, ANNA));
    }

    @Test
    void what_came_back_is_nobodys_whoever_had_it_last() {
        scenario.given(OPENED, given(1, ANNA, BEA))
                .when(new Enter(ORIGIN, null, given(2, BEA, CLEO)))
                .thenRefused(new PieceGone());
    }
}
