package maison.customer.documents.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import maison.customer.documents.mesh.Reading.Because;
import org.jspecify.annotations.Nullable;

/// The bytes that a glTF file is about, and the lists of numbers in them.
final class GltfBuffers {

    // How much longer the bytes may be than the JSON says, since they are filled up to fours.
    private static final int PADDING = 3;

    private static final List<String> BYTES =
            List.of(
                    "data:application/octet-stream;base64,",
                    "data:application/gltf-buffer;base64,");

    /// Types of numbers that are read, with their size.
    private static final Map<Integer, Integer> SIZES =
            Map.of(5121, Byte.BYTES, 5123, Short.BYTES, 5125, Integer.BYTES, 5126, Float.BYTES);

    private static final int FLOAT = 5126;

    /// Where the numbers of one list lie.
    ///
    /// @param stride from one entry to the next, in bytes
    record Numbers(ByteBuffer bytes, int type, int from, int stride, int count) {

        float real(int entry, int axis) {
            return bytes.getFloat(from + entry * stride + axis * Float.BYTES);
        }

        long index(int entry) {
            int at = from + entry * stride;
            return switch (type) {
                case 5121 -> bytes.get(at) & 0xff;
                case 5123 -> bytes.getShort(at) & 0xffff;
                default -> Integer.toUnsignedLong(bytes.getInt(at));
            };
        }
    }

    private final JsonNode root;
    private final List<ByteBuffer> buffers = new ArrayList<>();

    /// @param binary the bytes beside the JSON, in GLB
    GltfBuffers(JsonNode root, byte @Nullable [] binary) throws NotAMesh {
        this.root = root;
        for (JsonNode each : root.path("buffers")) {
            byte[] bytes = each.has("uri") ? decoded(each.path("uri").asText()) : binary;
            int length = whole(each, "byteLength", -1);
            boolean first = buffers.isEmpty();
            if (bytes == null
                    || (!each.has("uri") && !first)
                    || length < 1
                    || length > bytes.length
                    || length < bytes.length - PADDING) {
                throw new NotAMesh(Because.BROKEN);
            }
            buffers.add(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private static byte[] decoded(String uri) throws NotAMesh {
        for (String prefix : BYTES) {
            if (uri.startsWith(prefix)) {
                try {
                    return Base64.getDecoder().decode(uri.substring(prefix.length()));
                } catch (IllegalArgumentException _) {
                    throw new NotAMesh(Because.BROKEN);
                }
            }
        }
        throw new NotAMesh(Because.UNREAD);
    }

    /// Places, three numbers each.
    Numbers places(int accessor) throws NotAMesh {
        Numbers numbers = numbers(accessor, "VEC3", 3);
        if (numbers.type() != FLOAT) {
            throw new NotAMesh(Because.UNREAD);
        }
        return numbers;
    }

    /// Which places, one number each.
    Numbers indices(int accessor) throws NotAMesh {
        Numbers numbers = numbers(accessor, "SCALAR", 1);
        if (numbers.type() == FLOAT) {
            throw new NotAMesh(Because.BROKEN);
        }
        return numbers;
    }

    private Numbers numbers(int index, String shape, int axes) throws NotAMesh {
        JsonNode accessor = entry(root, "accessors", index);
        if (accessor.has("sparse") || !accessor.has("bufferView")) {
            throw new NotAMesh(Because.UNREAD);
        }
        JsonNode view = entry(root, "bufferViews", whole(accessor, "bufferView", -1));
        int buffer = whole(view, "buffer", -1);
        Integer size = SIZES.get(whole(accessor, "componentType", -1));
        if (buffer < 0
                || buffer >= buffers.size()
                || size == null
                || !accessor.path("type").asText().equals(shape)) {
            throw new NotAMesh(Because.BROKEN);
        }
        int entry = size * axes;
        int stride = whole(view, "byteStride", entry);
        int count = whole(accessor, "count", -1);
        int offset = whole(accessor, "byteOffset", 0);
        int from = whole(view, "byteOffset", 0);
        int length = whole(view, "byteLength", -1);
        var bytes = buffers.get(buffer);
        if (count < 1
                || stride < entry
                || (long) offset + (long) stride * (count - 1) + entry > length
                || (long) from + length > bytes.capacity()) {
            throw new NotAMesh(Because.BROKEN);
        }
        return new Numbers(
                bytes, whole(accessor, "componentType", -1), from + offset, stride, count);
    }

    /// An entry of a list of the file.
    static JsonNode entry(JsonNode node, String list, int index) throws NotAMesh {
        JsonNode found = node.path(list).path(index);
        if (index < 0 || !found.isObject()) {
            throw new NotAMesh(Because.BROKEN);
        }
        return found;
    }

    /// A number from nought on; some write `4.0`.
    ///
    /// @param otherwise if there is none
    static int whole(JsonNode node, String name, int otherwise) throws NotAMesh {
        return node.has(name) ? whole(node.path(name)) : otherwise;
    }

    static int whole(JsonNode node) throws NotAMesh {
        double number = node.isNumber() ? node.asDouble() : -1;
        if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE) {
            throw new NotAMesh(Because.BROKEN);
        }
        return (int) number;
    }
}
