package maison.platform.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The data key of one person: seals and opens that person's fields and nobody else's.
///
/// Keep it for the length of one request or batch, not longer: [Vault] decides how long a key stays
/// usable.
public final class SubjectKey {

    private final UUID subject;
    private final Aead aead;
    private final List<SubjectKey> others;

    SubjectKey(UUID subject, Aead aead) {
        this(subject, aead, List.of());
    }

    private SubjectKey(UUID subject, Aead aead, List<SubjectKey> others) {
        this.subject = subject;
        this.aead = aead;
        this.others = others;
    }

    /// This key, which besides opens what was sealed for these: for a person known under several
    /// ids. It seals for its own subject as before.
    public SubjectKey opening(Collection<SubjectKey> alsoSealed) {
        return new SubjectKey(subject, aead, List.copyOf(alsoSealed));
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
        return new String(openBytes(field, sealed.bytes()), StandardCharsets.UTF_8);
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
            for (var other : others) {
                var opened = other.openedBytes(field, sealed);
                if (opened.isPresent()) {
                    return opened.get();
                }
            }
            throw new IllegalStateException("Cannot open " + field + " of " + subject, e);
        }
    }

    private Optional<byte[]> openedBytes(String field, byte[] sealed) {
        try {
            return Optional.of(aead.decrypt(sealed, context(field)));
        } catch (GeneralSecurityException _) {
            // Another's: only who asked for it can say whether that is a fault.
            return Optional.empty();
        }
    }

    private byte[] context(String field) {
        return (subject + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
