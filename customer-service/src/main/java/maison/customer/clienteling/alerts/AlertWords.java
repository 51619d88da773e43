package maison.customer.clienteling.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an alert says, in the clear. It lives as long as a request and is never stored or logged.
///
/// @param since since when it is so, where that is known
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AlertWords")
public record AlertWords(Kind kind, String text, @Nullable LocalDate since) {

    private static final String FIELD = "alert";

    /// What sort of thing it is.
    @Schema(name = "AlertKind")
    public enum Kind {
        /// Such as nickel: it must not touch the customer.
        ALLERGY,
        /// Such as lilies: it is not offered again.
        DISLIKE,
        /// Such as a hearing aid: staff take care.
        CAUTION;

        private final String json = name().toLowerCase(Locale.ROOT);

        /// The kind outside of Java.
        @JsonValue
        public String json() {
            return json;
        }
    }

    /// The alert as one ciphertext: its kind alone would tell that somebody is ill.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static AlertWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, AlertWords.class);
    }

    @Override
    public String toString() {
        return "AlertWords[…]";
    }
}
