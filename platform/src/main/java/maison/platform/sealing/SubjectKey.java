package maison.platform.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/// The data key of one person: seals and opens that person's fields and nobody else's.
///
/// Keep it for the length of one request or batch, not longer: [Vault] decides how long a key stays
/// usable.
public final class SubjectKey {

    private final UUID subject;
    private final Aead aead;

    SubjectKey(UUID subject, Aead aead) {
        this.subject = subject;
        this.aead = aead;
    }

    /// @param field where the value belongs; it opens only under the same name
    public Sealed seal(String field, String text) {
        try {
            return Sealed.of(aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context(field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal field " + field + " of " + subject, e);
        }
    }

    /// @throws IllegalStateException if the stored bytes were altered, or belong to another person
    ///   or field
    public String open(String field, Sealed sealed) {
        try {
            return new String(aead.decrypt(sealed.bytes(), context(field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open field " + field + " of " + subject, e);
        }
    }

    /// Seals content that is no text, such as a part of a picture; the same rules.
    public byte[] sealBytes(String field, byte[] content) {
        try {
            return aead.encrypt(content, context(field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + field + " of " + subject, e);
        }
    }

    /// @throws IllegalStateException if the stored bytes were altered, or belong to another person
    ///   or field
    public byte[] openBytes(String field, byte[] sealed) {
        try {
            return aead.decrypt(sealed, context(field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open " + field + " of " + subject, e);
        }
    }

    private byte[] context(String field) {
        return (subject + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
