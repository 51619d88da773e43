package maison.platform.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An array of records in PostgreSQL's binary form, as its `array_recv` and `record_recv` read it.
///
/// One parameter for any number of rows, and neither side prints or parses text.
final class BinaryRecords {

    // Type numbers of pg_type.dat, which never change.
    private static final int BYTEA = 17;
    private static final int INT8 = 20;
    private static final int INT2 = 21;
    private static final int INT4 = 23;
    private static final int TEXT = 25;
    private static final int JSON = 114;
    private static final int TIMESTAMPTZ = 1184;
    private static final int UUID_TYPE = 2950;

    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NULL = -1;

    private ByteBuffer bytes;
    private int recordStart = -1;

    /// @param recordType the number of the records' type
    BinaryRecords(int recordType, int records, int bytesExpected) {
        bytes = ByteBuffer.allocate(Math.max(bytesExpected, 64));
        int dimensions = 1;
        int mayHoldNulls = 0;
        int firstIndex = 1;
        bytes.putInt(dimensions).putInt(mayHoldNulls).putInt(recordType);
        bytes.putInt(records).putInt(firstIndex);
    }

    /// Begins the next record.
    BinaryRecords record(int columns) {
        endRecord();
        room(2 * Integer.BYTES);
        recordStart = bytes.position();
        bytes.putInt(0).putInt(columns);
        return this;
    }

    BinaryRecords int2(int value) {
        column(INT2, Short.BYTES).putShort((short) value);
        return this;
    }

    BinaryRecords int4(int value) {
        column(INT4, Integer.BYTES).putInt(value);
        return this;
    }

    BinaryRecords int8(long value) {
        column(INT8, Long.BYTES).putLong(value);
        return this;
    }

    BinaryRecords time(Instant value) {
        column(TIMESTAMPTZ, Long.BYTES).putLong(ChronoUnit.MICROS.between(TIME_ZERO, value));
        return this;
    }

    BinaryRecords uuid(@Nullable UUID value) {
        if (value == null) {
            column(UUID_TYPE, NULL);
        } else {
            column(UUID_TYPE, 2 * Long.BYTES)
                    .putLong(value.getMostSignificantBits())
                    .putLong(value.getLeastSignificantBits());
        }
        return this;
    }

    BinaryRecords text(@Nullable String value) {
        return value == null ? absentText() : put(TEXT, value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRecords json(String value) {
        return put(JSON, value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRecords bytes(byte[] value) {
        return put(BYTEA, value);
    }

    /// The whole array; nothing can be added after it.
    byte[] end() {
        endRecord();
        byte[] all = new byte[bytes.position()];
        bytes.flip().get(all);
        return all;
    }

    private BinaryRecords absentText() {
        column(TEXT, NULL);
        return this;
    }

    private BinaryRecords put(int type, byte[] value) {
        column(type, value.length).put(value);
        return this;
    }

    private ByteBuffer column(int type, int length) {
        room(2 * Integer.BYTES + Math.max(length, 0));
        return bytes.putInt(type).putInt(length);
    }

    private void endRecord() {
        if (recordStart >= 0) {
            bytes.putInt(recordStart, bytes.position() - recordStart - Integer.BYTES);
        }
    }

    private void room(int wanted) {
        if (bytes.remaining() < wanted) {
            var larger =
                    ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + wanted));
            bytes = larger.put(bytes.flip());
        }
    }
}
