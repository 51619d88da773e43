package maison.customer.photo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a photo is about.
///
/// @param id of the note or piece; null for the customer
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(Kind kind, @Nullable UUID id) {

    /// What sort of thing it is.
    public enum Kind {
        CUSTOMER,
        NOTE,
        /// A piece from elsewhere.
        PIECE;

        private final String json = name().toLowerCase(Locale.ROOT);

        /// The word outside of Java.
        @JsonValue
        public String json() {
            return json;
        }

        /// @throws IllegalArgumentException for any other word
        @JsonCreator
        public static Kind of(String json) {
            return Arrays.stream(values())
                    .filter(each -> each.json.equals(json))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such thing"));
        }
    }

    public Attachment {
        if ((kind == Kind.CUSTOMER) != (id == null)) {
            throw new IllegalArgumentException("a note or a piece has an id, the customer none");
        }
    }
}
