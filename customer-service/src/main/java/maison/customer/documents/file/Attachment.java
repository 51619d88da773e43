package maison.customer.documents.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a file is about.
///
/// @param id of the note, the piece or the set of measurements; null for the customer
/// @param version of the measurements; null for everything else
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(Kind kind, @Nullable UUID id, @Nullable Integer version) {

    /// What sort of thing it is.
    @Schema(name = "AttachmentKind")
    public enum Kind {
        CUSTOMER,
        NOTE,
        /// A piece from elsewhere.
        PIECE,
        /// A version of a set.
        MEASUREMENTS;

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
            throw new IllegalArgumentException("a thing has an id, the customer none");
        }
        if ((kind == Kind.MEASUREMENTS) != (version != null)) {
            throw new IllegalArgumentException("measurements have a version, and only they");
        }
    }

    /// What has no versions.
    public Attachment(Kind kind, @Nullable UUID id) {
        this(kind, id, null);
    }
}
