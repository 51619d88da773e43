package maison.loyalty.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import maison.loyalty.lifecycle.DraftCommand.DiscardDraft;
import maison.loyalty.lifecycle.DraftCommand.SaveDraft;
import maison.loyalty.lifecycle.DraftEvent.DraftDiscarded;
import maison.loyalty.lifecycle.DraftEvent.DraftSaved;
import maison.loyalty.lifecycle.DraftRefusal.DraftOver;
import maison.loyalty.lifecycle.DraftRefusal.DraftUnknown;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class DraftDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final Rules ONE = Rules.of("{\"version\":\"one\"}");
    private static final Rules TWO = Rules.of("{\"version\":\"two\"}");
    private static final DraftSaved SAVED = new DraftSaved(NOW, ONE, "anna");
    private static final DraftDiscarded GONE = new DraftDiscarded(NOW, "ben");

    private final DeciderScenario<DraftCommand, Draft, DraftEvent, DraftRefusal> draft =
            DeciderScenario.of(new DraftDecider());

    @Test
    void is_written_and_written_anew_and_remembers_everybody_who_did() {
        draft.given().when(new SaveDraft(ONE, "anna", NOW)).then(SAVED);
        draft.given(SAVED)
                .when(new SaveDraft(TWO, "ben", NOW))
                .then(new DraftSaved(NOW, TWO, "ben"));
        assertThat(draft.given(SAVED, new DraftSaved(NOW, TWO, "ben"), SAVED).state().authors())
                .containsExactly("anna", "ben");
    }

    @Test
    void the_same_words_again_change_nothing_and_nobody() {
        draft.given(SAVED).when(new SaveDraft(ONE, "ben", NOW)).thenNothing();
    }

    @Test
    void is_discarded_for_good() {
        draft.given(SAVED).when(new DiscardDraft("ben", NOW)).then(GONE);
        draft.given(SAVED, GONE).when(new DiscardDraft("ben", NOW)).thenNothing();
        draft.given(SAVED, GONE).when(new SaveDraft(TWO, "anna", NOW)).thenRefused(new DraftOver());
        draft.given().when(new DiscardDraft("ben", NOW)).thenRefused(new DraftUnknown());
    }
}
