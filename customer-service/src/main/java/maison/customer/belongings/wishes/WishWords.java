package maison.customer.belongings.wishes;

import com.fasterxml.jackson.annotation.JsonInclude;
import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What a wish says, in the clear. It lives as long as a request and is never stored or logged.
///
/// @param priority 1 for the dearest to 3
/// @param source from where we know, such as `fitting`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WishWords(
        @Nullable String description,
        int priority,
        @Nullable String source,
        @Nullable String note) {

    private static final String FIELD = "wish";

    /// The words as ciphertext.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static WishWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, WishWords.class);
    }

    @Override
    public String toString() {
        return "WishWords[…]";
    }
}
