package maison.notification.message;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// What makes a message the only one of its kind: nobody is written to twice about one occasion.
///
/// @param purpose what the client consented to, such as `loyalty`
/// @param occasion the instance, such as `tier-gold-2026-03-04`; holds no personal data
public record MessageKey(UUID customerId, String purpose, String occasion) {

    private static final UUID NAMESPACE = UUID.fromString("6c1a8f6e-52e0-5f5e-9d3b-0d6a2a1f7c11");

    /// The message's stream: derived, so that a second request for the same message meets the
    /// first.
    public UUID messageId() {
        return generator().generate("%s\n%s\n%s".formatted(customerId, purpose, occasion));
    }

    // The generator keeps a digest's state, so it is not shared between threads.
    private static NameBasedGenerator generator() {
        try {
            return Generators.nameBasedGenerator(NAMESPACE, MessageDigest.getInstance("SHA-1"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
