package maison.customer.permission.wording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// A wording that customers agree to. Once published it never changes.
///
/// @param sha256 of the words in UTF-8, as 64 hex digits; consents keep it
/// @param from from when on it may be agreed to
public record Text(String version, String locale, String words, String sha256, Instant from) {

    /// The fingerprint that consents keep of a wording.
    public static String hashOf(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
