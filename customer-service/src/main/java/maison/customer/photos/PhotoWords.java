package maison.customer.photos;

import com.fasterxml.jackson.annotation.JsonInclude;
import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What is said of a photo, in the clear. It lives as long as a request and is never stored or
/// logged.
///
/// @param digest SHA-256 of the content, which tells a repeated request from another one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhotoWords(@Nullable String caption, String digest) {

    private static final String FIELD = "photo";

    /// The words as ciphertext.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static PhotoWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, PhotoWords.class);
    }

    @Override
    public String toString() {
        return "PhotoWords[…]";
    }
}
