package maison.loyalty.lifecycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a version says, as the canonical JSON of its content, and the fingerprint by which a
/// simulation knows it again.
///
/// @param hash SHA-256 of the text, in hex digits
public record Rules(String text, String hash) {

    /// Of canonical JSON text.
    public static Rules of(String canonical) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(canonical.getBytes(StandardCharsets.UTF_8));
            return new Rules(canonical, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
