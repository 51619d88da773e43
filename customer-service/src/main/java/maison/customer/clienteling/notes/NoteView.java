package maison.customer.clienteling.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.clienteling.note.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A note in the clear.
///
/// @param version for the `ETag`
@Schema(name = "Note")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteView(
        UUID noteId,
        int version,
        @Schema(enumeration = {"all-staff", "store", "managers", "author"}) Visibility visibility,
        @Nullable String storeId,
        @Schema(examples = "Prefers to be called after five") String text,
        @Schema(description = "Who wrote it", examples = "associate-7") String author,
        @Schema(description = "Who changed it last") @Nullable String editor,
        Instant writtenAt,
        @Nullable Instant editedAt) {

    @Override
    public String toString() {
        return "Note[…]";
    }
}
