package maison.customer.documents.mesh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// A mesh for tests, written in each format as scanners write it.
///
/// @param points three numbers each
/// @param faces three indices each
public record Meshes(List<float[]> points, List<int[]> faces) {

    /// As tall as somebody, in millimetres.
    public static Meshes somebody() {
        return new Meshes(
                List.of(
                        new float[] {-310.5f, 0, -142.25f},
                        new float[] {310.5f, 0, -142.25f},
                        new float[] {0, 1724, 142.25f},
                        new float[] {12.125f, 860, -20}),
                List.of(new int[] {0, 1, 2}, new int[] {1, 2, 3}));
    }

    /// Every way to write it.
    enum Written {
        OBJ(Format.OBJ),
        PLY_TEXT(Format.PLY),
        PLY_LITTLE(Format.PLY),
        PLY_BIG(Format.PLY),
        STL_TEXT(Format.STL),
        STL_BINARY(Format.STL),
        GLTF(Format.GLTF),
        GLB(Format.GLB);

        final Format format;

        Written(Format format) {
            this.format = format;
        }

        byte[] of(Meshes mesh) {
            return switch (this) {
                case OBJ -> ascii(mesh.obj());
                case PLY_TEXT -> ascii(mesh.plyText());
                case PLY_LITTLE -> mesh.ply(ByteOrder.LITTLE_ENDIAN);
                case PLY_BIG -> mesh.ply(ByteOrder.BIG_ENDIAN);
                case STL_TEXT -> ascii(mesh.stlText());
                case STL_BINARY -> mesh.stl();
                case GLTF -> ascii(mesh.gltf());
                case GLB -> mesh.glb();
            };
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// As OBJ, with what else is in such files.
    public String obj() {
        var text = new StringBuilder("# a scanner\no body\n");
        for (float[] each : points) {
            text.append("v %s 0.5 0.5 0.5\n".formatted(numbers(each)));
        }
        text.append("vn 0 0 1\nvt 0 0\nusemtl skin\ns off\n");
        for (int[] each : faces) {
            text.append("f %d/1/1 %d//1 %d\n".formatted(each[0] + 1, each[1] + 1, each[2] + 1));
        }
        return text.toString();
    }

    private static String numbers(float[] point) {
        return "%s %s %s".formatted(point[0], point[1], point[2]);
    }

    private String plyHead(String format) {
        return """
        ply
        format %s 1.0
        comment a scanner
        element vertex %d
        property float x
        property float y
        property float z
        property uchar red
        element face %d
        property list uchar int vertex_indices
        element edge 1
        property double length
        end_header
        """
                .formatted(format, points.size(), faces.size());
    }

    /// As PLY in text.
    public String plyText() {
        var text = new StringBuilder(plyHead("ascii"));
        for (float[] each : points) {
            text.append(numbers(each)).append(" 255\n");
        }
        for (int[] each : faces) {
            text.append("3 %d %d %d\n".formatted(each[0], each[1], each[2]));
        }
        return text.append("1.5\n").toString();
    }

    byte[] ply(ByteOrder order) {
        boolean little = order.equals(ByteOrder.LITTLE_ENDIAN);
        byte[] head = ascii(plyHead(little ? "binary_little_endian" : "binary_big_endian"));
        var bytes =
                ByteBuffer.allocate(head.length + points.size() * 13 + faces.size() * 13 + 8)
                        .order(order)
                        .put(head);
        for (float[] each : points) {
            put(bytes, each);
            bytes.put((byte) 255);
        }
        for (int[] each : faces) {
            bytes.put((byte) 3);
            Arrays.stream(each).forEach(bytes::putInt);
        }
        return bytes.putDouble(1.5).array();
    }

    private static void put(ByteBuffer bytes, float[] point) {
        bytes.putFloat(point[0]).putFloat(point[1]).putFloat(point[2]);
    }

    String stlText() {
        var text = new StringBuilder("solid somebody's body\n");
        for (int[] face : faces) {
            text.append("  facet normal 0 0 nan\n    outer loop\n");
            for (int each : face) {
                text.append("      vertex %s\n".formatted(numbers(points.get(each))));
            }
            text.append("    endloop\n  endfacet\n");
        }
        return text.append("endsolid somebody's body\n").toString();
    }

    byte[] stl() {
        var bytes =
                ByteBuffer.allocate(84 + 50 * faces.size())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(ascii("solid, though binary"));
        bytes.position(80).putInt(faces.size());
        for (int[] face : faces) {
            bytes.position(bytes.position() + 12);
            for (int each : face) {
                put(bytes, points.get(each));
            }
            bytes.putShort((short) 0);
        }
        return bytes.array();
    }

    private byte[] buffer() {
        var bytes =
                ByteBuffer.allocate(points.size() * 12 + faces.size() * 12)
                        .order(ByteOrder.LITTLE_ENDIAN);
        points.forEach(each -> put(bytes, each));
        faces.forEach(each -> Arrays.stream(each).forEach(bytes::putInt));
        return bytes.array();
    }

    /// The JSON of glTF.
    ///
    /// @param uri a member of the buffer, or nothing
    String json(String uri) {
        int places = points.size() * 12;
        int indices = faces.size() * 12;
        return """
        {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],
         "nodes":[{"children":[1],"scale":[2,2,2]},
          {"mesh":0,"scale":[0.5,0.5,0.5],"rotation":[0,0,0,1],"translation":[0,0,0]}],
         "meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],
         "accessors":[{"bufferView":0,"componentType":5126,"count":%d,"type":"VEC3"},
          {"bufferView":1,"componentType":5125,"count":%d,"type":"SCALAR"}],
         "bufferViews":[{"buffer":0,"byteLength":%d},
          {"buffer":0,"byteOffset":%d,"byteLength":%d}],
         "buffers":[{%s"byteLength":%d}]}
        """
                .formatted(
                        points.size(),
                        faces.size() * 3,
                        places,
                        places,
                        indices,
                        uri,
                        places + indices);
    }

    String gltf() {
        return json(
                "\"uri\":\"data:application/octet-stream;base64,%s\","
                        .formatted(Base64.getEncoder().encodeToString(buffer())));
    }

    /// As GLB.
    public byte[] glb() {
        return glb(json(""), buffer());
    }

    static byte[] glb(String json, byte[] binary) {
        String padded = json + " ".repeat((4 - json.length() % 4) % 4);
        var out = new ByteArrayOutputStream();
        out.writeBytes(ints(0x46546c67, 2, 12 + 8 + padded.length() + 8 + binary.length));
        out.writeBytes(ints(padded.length(), 0x4e4f534a));
        out.writeBytes(ascii(padded));
        out.writeBytes(ints(binary.length, 0x004e4942));
        out.writeBytes(binary);
        return out.toByteArray();
    }

    private static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(numbers).forEach(bytes::putInt);
        return bytes.array();
    }

    /// Another number in the place of one of the text.
    static byte[] with(String text, String old, String now) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is not in it", old));
        }
        return ascii(text.replace(old, now));
    }
}
