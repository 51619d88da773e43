package maison.platform.sealing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/// A personal value as it is stored: ciphertext in base64, useless without the person's data key.
///
/// It is bound to its person and its field, so a ciphertext copied to another row or field does not
/// open there.
///
/// @param ciphertext standard base64 of what Tink's AEAD produced
public record Sealed(@JsonValue String ciphertext) {

    /// Refuses what cannot be a ciphertext, so that plain text cannot slip into a sealed field by
    /// mistake.
    @JsonCreator
    public Sealed {
        if (ciphertext.isEmpty()) {
            throw new IllegalArgumentException("a sealed value is never empty");
        }
        Base64.getDecoder().decode(ciphertext);
    }

    static Sealed of(byte[] ciphertext) {
        return new Sealed(Base64.getEncoder().encodeToString(ciphertext));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(ciphertext);
    }
}
