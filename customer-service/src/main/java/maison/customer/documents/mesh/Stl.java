package maison.customer.documents.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;

/// STL, binary or as text: triangles, each with corners of its own.
final class Stl {

    private static final int HEAD = 84;
    private static final int TRIANGLE = 50;
    private static final int NORMAL = 12;

    private Stl() {}

    /// Whether it is as long as the number of triangles after its 80 free bytes says. Text never
    /// is: four letters are a number beyond what fits.
    static boolean isBinary(byte[] content) {
        return content.length >= HEAD + TRIANGLE
                && content.length == HEAD + (long) TRIANGLE * count(content);
    }

    private static long count(byte[] content) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(HEAD - 4));
    }

    static Mesh readBinary(byte[] content) throws NotAMesh {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var tally = new Tally();
        for (int from = HEAD; from < content.length; from += TRIANGLE) {
            bytes.position(from + NORMAL);
            for (int corner = 0; corner < 3; corner++) {
                tally.vertex(bytes.getFloat(), bytes.getFloat(), bytes.getFloat());
            }
            tally.triangles(1);
        }
        return tally.mesh(Format.STL);
    }

    static Mesh readText(byte[] content) throws NotAMesh {
        var words = new Words(content, Text.start(content));
        var tally = new Tally();
        while (!words.isOver()) {
            words.expect("solid");
            words.endLine();
            solid(words, tally);
            words.endLine();
        }
        return tally.mesh(Format.STL);
    }

    private static void solid(Words words, Tally tally) throws NotAMesh {
        for (String word = words.next(); !word.equals("endsolid"); word = words.next()) {
            if (!word.equals("facet")) {
                throw new NotAMesh(Because.BROKEN);
            }
            words.expect("normal");
            for (int axis = 0; axis < 3; axis++) {
                // What has no area has no direction, and some write that as nan.
                words.next();
            }
            words.expect("outer");
            words.expect("loop");
            for (int corner = 0; corner < 3; corner++) {
                words.expect("vertex");
                tally.vertex(words.number(), words.number(), words.number());
            }
            words.expect("endloop");
            words.expect("endfacet");
            tally.triangles(1);
        }
    }
}
