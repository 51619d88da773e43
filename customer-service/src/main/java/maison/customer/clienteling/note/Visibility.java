package maison.customer.clienteling.note;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Who reads a note.
public enum Visibility {
    /// Associates, managers and administrators of every store.
    ALL_STAFF,
    /// Those of one store, and managers.
    STORE,
    MANAGERS,
    /// Nobody but who wrote it.
    AUTHOR;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The word outside of Java, such as `all-staff`.
    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException for any other word
    @JsonCreator
    public static Visibility of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such visibility"));
    }
}
