package maison.customer.clienteling.noting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import maison.customer.CustomerProblems;
import maison.customer.clienteling.note.Visibility;
import maison.customer.clienteling.notes.NoteReader;
import maison.customer.identity.person.Complaint;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A note as it is written.
@Schema(name = "NewNote")
record NoteForm(
        @Schema(required = true, examples = "Prefers to be called after five")
                @NotBlank
                @Size(max = NoteForm.TEXT_MAX)
                String text,
        @Schema(
                        required = true,
                        enumeration = {"all-staff", "store", "managers", "author"})
                @NotNull
                @Pattern(
                        regexp = "all-staff|store|managers|author",
                        message = "must be all-staff, store, managers or author")
                String visibility,
        @Schema(
                        description = "Whose staff reads it, with `store`; else the writer's own",
                        examples = "riyadh")
                @Nullable
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                        message = "must be a store's id")
                String storeId) {

    static final int TEXT_MAX = 4_000;

    Visibility seenBy() {
        return Visibility.of(visibility);
    }

    /// @return null where the note is not one store's
    /// @throws ProblemException 400 if it is, and nothing says which one's
    @Nullable String store(NoteReader writer) {
        if (seenBy() != Visibility.STORE) {
            return null;
        }
        var store = storeId == null ? writer.store() : storeId;
        if (store == null) {
            throw new ProblemException(
                    CustomerProblems.invalid(
                            List.of(new Complaint("/storeId", "must be given with store"))));
        }
        return store;
    }

    @Override
    public String toString() {
        return "NewNote[…]";
    }
}
