package maison.customer.clienteling.note;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a note. Stored for good; what it says is ciphertext.
public sealed interface NoteEvent {

    UUID customerId();

    UUID noteId();

    Instant at();

    record NoteWritten(
            UUID customerId,
            UUID noteId,
            Visibility visibility,
            @Nullable String storeId,
            String author,
            Sealed words,
            Instant at)
            implements NoteEvent {}

    record NoteRewritten(
            UUID customerId,
            UUID noteId,
            Visibility visibility,
            @Nullable String storeId,
            String editor,
            Sealed words,
            Instant at)
            implements NoteEvent {}

    /// It is no longer shown; its history stays until the customer is erased.
    record NoteWithdrawn(UUID customerId, UUID noteId, String by, Instant at)
            implements NoteEvent {}
}
