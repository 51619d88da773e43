package maison.customer.clienteling.note;

import java.time.Instant;
import java.util.UUID;
import maison.customer.clienteling.note.NoteCommand.Rewrite;
import maison.customer.clienteling.note.NoteCommand.Withdraw;
import maison.customer.clienteling.note.NoteCommand.Write;
import maison.customer.clienteling.note.NoteCommand.Writer;
import maison.customer.clienteling.note.NoteEvent.NoteRewritten;
import maison.customer.clienteling.note.NoteEvent.NoteWithdrawn;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.clienteling.note.NoteRefusal.NotTheirs;
import maison.customer.clienteling.note.NoteRefusal.NoteIdTaken;
import maison.customer.clienteling.note.NoteRefusal.NoteUnknown;
import maison.customer.clienteling.note.NoteRefusal.Withdrawn;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class NoteDeciderTest {

    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final UUID ID = new UUID(1, 2);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed WORDS = new Sealed("AQID");
    private static final Sealed OTHERS = new Sealed("BAUG");
    private static final Writer ANNA = new Writer("anna", false);
    private static final Writer BEN = new Writer("ben", false);
    private static final Writer MANAGER = new Writer("mona", true);

    private static final NoteWritten WRITTEN = written(Visibility.ALL_STAFF);

    private final DeciderScenario<NoteCommand, Note, NoteEvent, NoteRefusal> notes =
            DeciderScenario.of(new NoteDecider());

    private static NoteWritten written(Visibility visibility) {
        return new NoteWritten(CUSTOMER, ID, visibility, null, "anna", WORDS, AT);
    }

    private static Rewrite rewrite(Writer by) {
        return new Rewrite(by, Visibility.MANAGERS, null, OTHERS, AT);
    }

    private static NoteRewritten rewritten(String by) {
        return new NoteRewritten(CUSTOMER, ID, Visibility.MANAGERS, null, by, OTHERS, AT);
    }

    @Test
    void is_written_once() {
        var write = new Write(CUSTOMER, ID, Visibility.ALL_STAFF, null, "anna", WORDS, AT);
        notes.given().when(write).then(WRITTEN);
        notes.given(WRITTEN).when(write).thenRefused(new NoteIdTaken());
        notes.given(WRITTEN, new NoteWithdrawn(CUSTOMER, ID, "anna", AT))
                .when(write)
                .thenRefused(new NoteIdTaken());
    }

    @Test
    void is_changed_by_its_author_and_by_managers() {
        notes.given(WRITTEN).when(rewrite(ANNA)).then(rewritten("anna"));
        notes.given(WRITTEN).when(rewrite(MANAGER)).then(rewritten("mona"));
        notes.given(WRITTEN).when(rewrite(BEN)).thenRefused(new NotTheirs());
        notes.given(WRITTEN, rewritten("mona")).when(rewrite(ANNA)).then(rewritten("anna"));
        notes.given().when(rewrite(ANNA)).thenRefused(new NoteUnknown());
    }

    @Test
    void an_authors_own_is_unknown_even_to_managers() {
        notes.given(written(Visibility.AUTHOR))
                .when(rewrite(MANAGER))
                .thenRefused(new NoteUnknown());
        notes.given(written(Visibility.AUTHOR))
                .when(new Withdraw(BEN, AT))
                .thenRefused(new NoteUnknown());
        notes.given(written(Visibility.AUTHOR)).when(rewrite(ANNA)).then(rewritten("anna"));
    }

    @Test
    void is_withdrawn_for_good() {
        var gone = new NoteWithdrawn(CUSTOMER, ID, "anna", AT);
        notes.given(WRITTEN).when(new Withdraw(ANNA, AT)).then(gone);
        notes.given(WRITTEN).when(new Withdraw(BEN, AT)).thenRefused(new NotTheirs());
        notes.given(WRITTEN, gone).when(new Withdraw(ANNA, AT)).thenNothing();
        notes.given(WRITTEN, gone).when(rewrite(ANNA)).thenRefused(new Withdrawn());
        notes.given().when(new Withdraw(ANNA, AT)).thenRefused(new NoteUnknown());
    }
}
