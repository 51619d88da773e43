package maison.customer.clienteling.notes;

import maison.customer.clienteling.note.Visibility;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Who asks for notes.
///
/// @param store where they work; null where their token does not say
public record NoteReader(String id, boolean manager, @Nullable String store) {

    /// The current caller.
    public static NoteReader of(Caller caller) {
        return new NoteReader(
                caller.actor().id(),
                caller.has(Roles.MANAGER)
                        || caller.has(Roles.ADMIN)
                        || caller.has(Roles.SUBJECT_ACCESS),
                caller.claim("store").orElse(null));
    }

    /// Whether a note is for them; [NoteList] asks the same of the database.
    public boolean sees(Visibility visibility, @Nullable String storeId, String author) {
        return author.equals(id)
                || switch (visibility) {
                    case ALL_STAFF -> true;
                    case STORE -> manager || (storeId != null && storeId.equals(store));
                    case MANAGERS -> manager;
                    case AUTHOR -> false;
                };
    }
}
