package maison.platform.eventstore;

import java.nio.ByteBuffer;
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

    private static final int BYTES_BESIDE_PAYLOAD = 640;

    /// The previous hash of a stream's first event.
    public static String start() {
        return "0".repeat(64);
    }

    private HashChain() {}

    /// The hash that the event ought to have.
    public static String hashOf(Envelope event) {
        CommandContext context = event.context();
        byte[] payload = event.payload().getBytes(StandardCharsets.UTF_8);
        return Hex.of(
                new Text(BYTES_BESIDE_PAYLOAD + payload.length)
                        .field(event.previousHash())
                        .field(event.eventId())
                        .field(event.stream().type())
                        .field(event.stream().id())
                        .number(event.version())
                        .field(event.type())
                        .number(event.schemaVersion())
                        .field(event.occurredAt())
                        .field(event.recordedAt())
                        .field(context.commandId())
                        .field(context.actor().kind())
                        .field(context.actor().id())
                        .field(context.purpose())
                        .field(context.correlationId())
                        .field(context.causationId())
                        .field(context.traceparent())
                        .field(event.ruleVersion())
                        .field(event.subject())
                        .field(payload)
                        .sha256());
    }

    /// What is hashed, in one array: the streams of the JDK lock for every byte.
    private static final class Text {

        private ByteBuffer bytes;

        Text(int bytesExpected) {
            bytes = ByteBuffer.allocate(bytesExpected);
        }

        Text field(@Nullable Object field) {
            return field == null
                    ? number(-1)
                    : field(field.toString().getBytes(StandardCharsets.UTF_8));
        }

        Text field(byte[] text) {
            room(Integer.BYTES + text.length);
            bytes.putInt(text.length).put(text);
            return this;
        }

        Text number(int number) {
            room(Integer.BYTES);
            bytes.putInt(number);
            return this;
        }

        byte[] sha256() {
            return HashChain.sha256(bytes.flip());
        }

        private void room(int wanted) {
            if (bytes.remaining() < wanted) {
                int size = Math.max(2 * bytes.capacity(), bytes.position() + wanted);
                bytes = ByteBuffer.allocate(size).put(bytes.flip());
            }
        }
    }

    private static byte[] sha256(ByteBuffer bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
