package maison.customer.clienteling.note;

import java.util.UUID;
import maison.customer.clienteling.note.NoteCommand.Writer;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a note.
public sealed interface Note {

    record Unwritten() implements Note {}

    /// It is shown.
    record Standing(
            UUID customerId,
            UUID noteId,
            String author,
            Visibility visibility,
            @Nullable String storeId,
            Sealed words)
            implements Note {

        /// Managers answer for what their staff wrote, but do not know of what is an author's own.
        boolean isKnownTo(Writer writer) {
            return author.equals(writer.id()) || visibility != Visibility.AUTHOR;
        }

        boolean mayBeChangedBy(Writer writer) {
            return author.equals(writer.id()) || writer.manager();
        }
    }

    record Gone() implements Note {}
}
