package maison.platform.eventstore;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/// One column of many rows as an array in PostgreSQL's binary form, as its `array_recv` reads it:
/// neither side prints or parses text, which cost more than storing the row.
final class BinaryColumn {

    /// How a type's values are written.
    private enum Type {
        UUID_TYPE("_uuid", 2950) {
            @Override
            byte[] bytes(Object value) {
                UUID id = value instanceof UUID is ? is : UUID.fromString(value.toString());
                return ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
            }
        },
        TEXT("_text", 25) {
            @Override
            byte[] bytes(Object value) {
                return value.toString().getBytes(StandardCharsets.UTF_8);
            }
        },
        TIMESTAMPTZ("_timestamptz", 1184) {
            @Override
            byte[] bytes(Object value) {
                Instant at =
                        switch (value) {
                            case Instant instant -> instant;
                            case OffsetDateTime time -> time.toInstant();
                            default ->
                                    throw new IllegalArgumentException(
                                            "Not a moment: " + value.getClass());
                        };
                return longBytes(ChronoUnit.MICROS.between(TIME_ZERO, at));
            }
        },
        NUMERIC("_numeric", 1700) {
            @Override
            byte[] bytes(Object value) {
                return ByteConverter.numeric(
                        value instanceof BigDecimal is ? is : new BigDecimal(value.toString()));
            }
        },
        INT("_int4", 23) {
            @Override
            byte[] bytes(Object value) {
                return ByteBuffer.allocate(Integer.BYTES)
                        .putInt(Integer.parseInt(value.toString()))
                        .array();
            }
        },
        BIGINT("_int8", 20) {
            @Override
            byte[] bytes(Object value) {
                return longBytes(value instanceof Long is ? is : Long.parseLong(value.toString()));
            }
        },
        BYTEA("_bytea", 17) {
            @Override
            byte[] bytes(Object value) {
                return (byte[]) value;
            }
        };

        private final String array;
        private final int element;

        Type(String array, int element) {
            this.array = array;
            this.element = element;
        }

        abstract byte[] bytes(Object value);
    }

    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Map<String, Type> BY_NAME =
            Map.of(
                    "uuid", Type.UUID_TYPE,
                    "text", Type.TEXT,
                    "timestamptz", Type.TIMESTAMPTZ,
                    "numeric", Type.NUMERIC,
                    "int", Type.INT,
                    "bigint", Type.BIGINT,
                    "bytea", Type.BYTEA);

    private BinaryColumn() {}

    /// A parameter for an array of a type that is named as in SQL. What is not listed here goes as
    /// text, which the statement casts.
    static Write.Parameter of(String typeName, @Nullable Object[] values) {
        Type type = BY_NAME.get(typeName);
        if (type == null) {
            return asText(values);
        }
        byte[] bytes = array(type, values);
        return (statement, index) -> BinaryParameter.bind(statement, index, type.array, bytes);
    }

    private static Write.Parameter asText(@Nullable Object[] values) {
        @Nullable String[] texts = new String[values.length];
        for (int i = 0; i < texts.length; i++) {
            Object value = values[i];
            texts[i] = value == null ? null : value.toString();
        }
        return (statement, index) ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
    }

    private static byte[] array(Type type, @Nullable Object[] values) {
        int size = 5 * Integer.BYTES;
        byte[][] elements = new byte[values.length][];
        int nulls = 0;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                nulls = 1;
            } else {
                elements[i] = type.bytes(value);
                size += elements[i].length;
            }
            size += Integer.BYTES;
        }
        int dimensions = 1;
        int firstIndex = 1;
        var bytes = ByteBuffer.allocate(size);
        bytes.putInt(dimensions).putInt(nulls).putInt(type.element);
        bytes.putInt(values.length).putInt(firstIndex);
        for (byte @Nullable [] element : elements) {
            if (element == null) {
                bytes.putInt(-1);
            } else {
                bytes.putInt(element.length).put(element);
            }
        }
        return bytes.array();
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
