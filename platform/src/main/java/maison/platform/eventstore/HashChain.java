package maison.platform.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Links each event of a stream to the one before, so that a change of the past shows.
///
/// The hash is SHA-256 over the previous hash (as hex digits), every envelope field but the
/// position (each as length and UTF-8 bytes, absent as length -1) and the payload's stored bytes.
/// Sealed fields are ciphertext in the payload, so a chain still verifies after a person's key is
/// destroyed.
public final class HashChain {

    /// The previous hash of a stream's first event.
    public static String start() {
        return "0".repeat(64);
    }

    private HashChain() {}

    /// The hash that the event ought to have.
    public static String hashOf(Envelope event) {
        var bytes = new ByteArrayOutputStream(512 + event.payload().length());
        try (var out = new DataOutputStream(bytes)) {
            write(out, event.previousHash());
            write(out, event.eventId());
            write(out, event.stream().type());
            write(out, event.stream().id());
            out.writeInt(event.version());
            write(out, event.type());
            out.writeInt(event.schemaVersion());
            write(out, event.occurredAt());
            write(out, event.recordedAt());
            write(out, event.context().commandId());
            write(out, event.context().actor().kind());
            write(out, event.context().actor().id());
            write(out, event.context().purpose());
            write(out, event.context().correlationId());
            write(out, event.context().causationId());
            write(out, event.context().traceparent());
            write(out, event.ruleVersion());
            write(out, event.subject());
            write(out, event.payload());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return Hex.of(sha256(bytes.toByteArray()));
    }

    private static void write(DataOutputStream out, @Nullable Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
