package maison.customer.documents.mesh;

import java.util.EnumSet;
import java.util.Set;
import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;

/// Wavefront OBJ: a line a statement, of a vocabulary that is read here as far as scanners use it.
final class Obj {

    private static final Set<String> IGNORED =
            Set.of("vt", "vn", "vp", "g", "o", "s", "l", "p", "usemtl");
    private static final Set<String> OUTSIDE =
            Set.of("mtllib", "maplib", "usemap", "shadow_obj", "trace_obj");
    private static final Set<String> COMMANDS = Set.of("call", "csh");

    private static final Set<Because> SAID = EnumSet.of(Because.OUTSIDE, Because.COMMAND);

    private Obj() {}

    static Mesh read(byte[] content) throws NotAMesh {
        var words = new Words(content, Text.start(content));
        var tally = new Tally();
        boolean known = false;
        try {
            while (!words.isOver()) {
                String statement = words.next();
                read(statement, words, tally);
                known = known || !statement.startsWith("#");
                words.endLine();
            }
        } catch (NotAMesh e) {
            // What does not even begin like one is something else.
            throw known || SAID.contains(e.because()) ? e : new NotAMesh(Because.UNKNOWN_FORMAT);
        }
        return tally.mesh(Format.OBJ);
    }

    private static void read(String statement, Words words, Tally tally) throws NotAMesh {
        if (statement.equals("v")) {
            vertex(words, tally);
        } else if (statement.equals("f")) {
            face(words, tally);
        } else if (OUTSIDE.contains(statement)) {
            throw new NotAMesh(Because.OUTSIDE);
        } else if (COMMANDS.contains(statement)) {
            throw new NotAMesh(Because.COMMAND);
        } else if (!statement.startsWith("#") && !IGNORED.contains(statement)) {
            throw new NotAMesh(Because.UNREAD);
        }
    }

    // After the place come a weight, or a colour, or nothing.
    private static void vertex(Words words, Tally tally) throws NotAMesh {
        var numbers = new double[7];
        int count = 0;
        for (String each = words.onLine(); each != null; each = words.onLine()) {
            if (count == numbers.length) {
                throw new NotAMesh(Because.BROKEN);
            }
            numbers[count++] = Words.number(each);
        }
        if (count < 3) {
            throw new NotAMesh(Because.BROKEN);
        }
        tally.vertex(numbers[0], numbers[1], numbers[2]);
    }

    private static void face(Words words, Tally tally) throws NotAMesh {
        int corners = 0;
        for (String each = words.onLine(); each != null; each = words.onLine()) {
            corner(each, tally.vertices());
            corners++;
        }
        tally.surface(corners);
    }

    // `7`, `7/1`, `7//3` or `7/1/3`; below zero it counts from the latest vertex back.
    private static void corner(String written, int vertices) throws NotAMesh {
        int slash = written.indexOf('/');
        int index = Words.whole(slash < 0 ? written : written.substring(0, slash));
        if (index == 0 || index > vertices || index < -vertices) {
            throw new NotAMesh(Because.BROKEN);
        }
    }
}
