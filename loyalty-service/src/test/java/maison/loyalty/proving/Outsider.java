package maison.loyalty.proving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Verifies a proof by nothing but what docs/loyalty.md says, from the text of the answer.
final class Outsider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private Outsider() {}

    static boolean believes(String proof) {
        try {
            JsonNode json = JSON.readTree(proof);
            return believes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(proof, e);
        }
    }

    private static boolean believes(JsonNode proof) {
        JsonNode event = proof.get("event");
        JsonNode seal = proof.get("seal");
        String hash = HEX.formatHex(eventHash(event));
        byte[] root = climb(proof, leaf(HEX.parseHex(event.get("hash").asText())));
        return hash.equals(event.get("hash").asText())
                && HEX.formatHex(root).equals(seal.get("root").asText())
                && HEX.formatHex(sealOf(seal)).equals(seal.get("seal").asText());
    }

    /// Step 1: the event.
    private static byte[] eventHash(JsonNode event) {
        String[] fields = {
            "previousHash",
            "eventId",
            "streamType",
            "streamId",
            "#version",
            "type",
            "#schemaVersion",
            "occurredAt",
            "recordedAt",
            "commandId",
            "actorKind",
            "actorId",
            "purpose",
            "correlationId",
            "causationId",
            "traceparent",
            "ruleVersion",
            "subject",
            "payload"
        };
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String field : fields) {
                if (field.startsWith("#")) {
                    out.writeInt(event.get(field.substring(1)).asInt());
                } else if (!event.hasNonNull(field)) {
                    out.writeInt(-1);
                } else {
                    byte[] text = event.get(field).asText().getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    /// Step 2: the leaf.
    private static byte[] leaf(byte[] hash) {
        return sha256(new byte[] {0}, hash);
    }

    /// Step 3: from the leaf to the root, as RFC 9162, section 2.1.3.2, says.
    private static byte[] climb(JsonNode proof, byte[] leaf) {
        long place = proof.get("leaf").asLong();
        long last = proof.get("leaves").asLong() - 1;
        byte[] hash = leaf;
        for (JsonNode beside : proof.get("path")) {
            byte[] other = HEX.parseHex(beside.asText());
            if (last == 0) {
                return new byte[0];
            }
            if (place % 2 == 1 || place == last) {
                hash = sha256(new byte[] {1}, other, hash);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, other);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 ? hash : new byte[0];
    }

    /// Step 4: the seal.
    private static byte[] sealOf(JsonNode seal) {
        var positions = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(positions)) {
            out.writeLong(seal.get("firstPosition").asLong());
            out.writeLong(seal.get("lastPosition").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(
                new byte[] {2},
                HEX.parseHex(seal.get("previous").asText()),
                HEX.parseHex(seal.get("root").asText()),
                seal.get("day").asText().getBytes(StandardCharsets.US_ASCII),
                positions.toByteArray());
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
