package maison.platform.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's binary COPY format.
final class BinaryRows {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes;
    private final DataOutputStream out;

    BinaryRows(int bytesExpected) throws IOException {
        bytes = new ByteArrayOutputStream(bytesExpected);
        out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    BinaryRows row(int columns) throws IOException {
        out.writeShort(columns);
        return this;
    }

    BinaryRows int2(int value) throws IOException {
        out.writeInt(Short.BYTES);
        out.writeShort(value);
        return this;
    }

    BinaryRows int4(int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
        return this;
    }

    BinaryRows int8(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
        return this;
    }

    BinaryRows time(Instant value) throws IOException {
        return int8(ChronoUnit.MICROS.between(TIME_ZERO, value));
    }

    BinaryRows uuid(@Nullable UUID value) throws IOException {
        if (value == null) {
            return absent();
        }
        out.writeInt(2 * Long.BYTES);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryRows text(@Nullable String value) throws IOException {
        return value == null ? absent() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    private BinaryRows absent() throws IOException {
        out.writeInt(-1);
        return this;
    }

    byte[] end() throws IOException {
        out.writeShort(-1);
        return bytes.toByteArray();
    }
}
