package maison.customer.clienteling.note;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be asked of a note.
public sealed interface NoteCommand {

    /// @param storeId whose staff reads it, for [Visibility#STORE]; else null
    record Write(
            UUID customerId,
            UUID noteId,
            Visibility visibility,
            @Nullable String storeId,
            String author,
            Sealed words,
            Instant at)
            implements NoteCommand {}

    /// Takes the place of what it said before, which stays in its history.
    record Rewrite(
            Writer by, Visibility visibility, @Nullable String storeId, Sealed words, Instant at)
            implements NoteCommand {}

    record Withdraw(Writer by, Instant at) implements NoteCommand {}

    /// Who asks.
    ///
    /// @param manager whether they answer for what others write
    record Writer(String id, boolean manager) {}
}
