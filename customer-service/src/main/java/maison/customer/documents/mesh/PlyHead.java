package maison.customer.documents.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import maison.customer.documents.mesh.PlyNumbers.Packed;
import maison.customer.documents.mesh.PlyNumbers.Written;
import maison.customer.documents.mesh.Reading.Because;
import org.jspecify.annotations.Nullable;

/// What a PLY file says of itself.
///
/// @param length of the head in bytes
/// @param order null if what follows is text
record PlyHead(List<Element> elements, int length, @Nullable ByteOrder order) {

    private static final int LINES_MAX = 1000;

    /// Rows that are alike.
    record Element(String name, int count, List<Property> properties) {}

    /// A number of each row, or a list of them.
    ///
    /// @param counted the type of a list's length; null for a single number
    record Property(String name, @Nullable Scalar counted, Scalar type) {}

    /// A type of number.
    enum Scalar {
        CHAR,
        UCHAR,
        SHORT,
        USHORT,
        INT,
        UINT,
        FLOAT,
        DOUBLE;

        static Scalar of(@Nullable String word) throws NotAMesh {
            return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
                case "char", "int8" -> CHAR;
                case "uchar", "uint8" -> UCHAR;
                case "short", "int16" -> SHORT;
                case "ushort", "uint16" -> USHORT;
                case "int", "int32" -> INT;
                case "uint", "uint32" -> UINT;
                case "float", "float32" -> FLOAT;
                case "double", "float64" -> DOUBLE;
                default -> throw new NotAMesh(Because.BROKEN);
            };
        }
    }

    /// The numbers after the head.
    PlyNumbers body(byte[] content) {
        return order == null
                ? new Written(new Words(content, length))
                : new Packed(
                        ByteBuffer.wrap(content, length, content.length - length)
                                .slice()
                                .order(order));
    }

    static PlyHead read(byte[] content) throws NotAMesh {
        var words = new Words(content, 0);
        words.expect("ply");
        words.endLine();
        words.expect("format");
        ByteOrder order = order(words.next());
        words.expect("1.0");
        words.endLine();
        var elements = new ArrayList<Element>();
        for (int line = 0; line < LINES_MAX; line++) {
            String word = words.next();
            switch (word) {
                case "comment", "obj_info" -> remark(words);
                case "element" ->
                        elements.add(new Element(name(words), count(words), new ArrayList<>()));
                case "property" -> property(words, elements);
                case "end_header" -> {
                    words.endLine();
                    return whole(new PlyHead(elements, words.at(), order));
                }
                default -> throw new NotAMesh(Because.BROKEN);
            }
            words.endLine();
        }
        throw new NotAMesh(Because.BROKEN);
    }

    private static @Nullable ByteOrder order(String word) throws NotAMesh {
        return switch (word) {
            case "ascii" -> null;
            case "binary_little_endian" -> ByteOrder.LITTLE_ENDIAN;
            case "binary_big_endian" -> ByteOrder.BIG_ENDIAN;
            default -> throw new NotAMesh(Because.BROKEN);
        };
    }

    // Some programs name the picture that belongs on the surface in a remark, and others load it.
    private static void remark(Words words) throws NotAMesh {
        if ("TextureFile".equalsIgnoreCase(words.onLine())) {
            throw new NotAMesh(Because.OUTSIDE);
        }
    }

    private static void property(Words words, List<Element> elements) throws NotAMesh {
        if (elements.isEmpty()) {
            throw new NotAMesh(Because.BROKEN);
        }
        String type = name(words);
        Scalar counted = type.equals("list") ? Scalar.of(words.onLine()) : null;
        Scalar of = Scalar.of(counted == null ? type : words.onLine());
        elements.getLast().properties().add(new Property(name(words), counted, of));
    }

    private static String name(Words words) throws NotAMesh {
        String name = words.onLine();
        if (name == null) {
            throw new NotAMesh(Because.BROKEN);
        }
        return name;
    }

    private static int count(Words words) throws NotAMesh {
        int count = Words.whole(name(words));
        if (count < 0) {
            throw new NotAMesh(Because.BROKEN);
        }
        return count;
    }

    // Rows of nothing would go on for as long as the head says.
    private static PlyHead whole(PlyHead head) throws NotAMesh {
        for (Element each : head.elements) {
            if (each.properties().isEmpty()) {
                throw new NotAMesh(Because.BROKEN);
            }
        }
        return head;
    }
}
