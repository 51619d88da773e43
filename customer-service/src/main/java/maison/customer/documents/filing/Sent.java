package maison.customer.documents.filing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import maison.customer.documents.file.Attachment;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// What is sent of every file.
final class Sent {

    private Sent() {}

    /// @throws ProblemException 400 if it is no base64, or more than so many MiB
    static byte[] content(String base64, int mebibytes) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length <= mebibytes << 20) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid("/content", "must be base64");
        }
        throw ProblemException.invalid("/content", "must be at most %d MiB".formatted(mebibytes));
    }

    /// @throws ProblemException 400 if a note or piece is not named, or the customer is
    static Attachment about(@Nullable String about, @Nullable UUID aboutId) {
        var kind = about == null ? Attachment.Kind.CUSTOMER : Attachment.Kind.of(about);
        if ((kind == Attachment.Kind.CUSTOMER) != (aboutId == null)) {
            throw ProblemException.invalid(
                    "/aboutId", "must be given for a note or a piece, and only then");
        }
        return new Attachment(kind, aboutId);
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
