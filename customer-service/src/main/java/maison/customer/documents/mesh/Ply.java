package maison.customer.documents.mesh;

import java.nio.BufferUnderflowException;
import java.util.HashSet;
import java.util.List;
import maison.customer.documents.mesh.PlyHead.Element;
import maison.customer.documents.mesh.PlyHead.Property;
import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;

/// PLY, as text or binary in either order of bytes: a head that says what follows, and that.
final class Ply {

    private static final String VERTEX = "vertex";
    private static final String FACE = "face";

    private final PlyHead head;
    private final PlyNumbers numbers;
    private final Tally tally = new Tally();
    private final int vertices;

    private Ply(PlyHead head, PlyNumbers numbers) {
        this.head = head;
        this.numbers = numbers;
        this.vertices =
                head.elements().stream()
                        .filter(each -> each.name().equals(VERTEX))
                        .mapToInt(Element::count)
                        .sum();
    }

    static boolean isOne(byte[] content) {
        return content.length > 3
                && content[0] == 'p'
                && content[1] == 'l'
                && content[2] == 'y'
                && (content[3] == '\n' || content[3] == '\r');
    }

    static Mesh read(byte[] content) throws NotAMesh {
        var head = PlyHead.read(content);
        try {
            return new Ply(head, head.body(content)).read();
        } catch (BufferUnderflowException _) {
            throw new NotAMesh(Because.BROKEN);
        }
    }

    private Mesh read() throws NotAMesh {
        var names = new HashSet<String>();
        for (Element element : head.elements()) {
            if (!names.add(element.name())) {
                throw new NotAMesh(Because.BROKEN);
            }
            // Each row takes at least a byte, so the file ends before a count that is a lie does.
            for (int row = 0; row < element.count(); row++) {
                switch (element.name()) {
                    case VERTEX -> vertex(element.properties());
                    case FACE -> face(element.properties());
                    default -> other(element.properties());
                }
            }
        }
        if (!numbers.areOver()) {
            throw new NotAMesh(Because.BROKEN);
        }
        return tally.mesh(Format.PLY);
    }

    private void vertex(List<Property> properties) throws NotAMesh {
        double x = Double.NaN;
        double y = Double.NaN;
        double z = Double.NaN;
        for (Property each : properties) {
            switch (each.name()) {
                case "x" -> x = one(each);
                case "y" -> y = one(each);
                case "z" -> z = one(each);
                default -> skip(each);
            }
        }
        tally.vertex(x, y, z);
    }

    private void face(List<Property> properties) throws NotAMesh {
        for (Property each : properties) {
            if (each.name().equals("vertex_indices") || each.name().equals("vertex_index")) {
                corners(each);
            } else {
                skip(each);
            }
        }
    }

    private void corners(Property property) throws NotAMesh {
        int count = length(property);
        for (int i = 0; i < count; i++) {
            double index = numbers.next(property.type());
            if (index != Math.rint(index) || index < 0 || index >= vertices) {
                throw new NotAMesh(Because.BROKEN);
            }
        }
        tally.surface(count);
    }

    private void other(List<Property> properties) throws NotAMesh {
        for (Property each : properties) {
            skip(each);
        }
    }

    private void skip(Property property) throws NotAMesh {
        int count = property.counted() == null ? 1 : length(property);
        for (int i = 0; i < count; i++) {
            numbers.next(property.type());
        }
    }

    private double one(Property property) throws NotAMesh {
        if (property.counted() != null) {
            throw new NotAMesh(Because.BROKEN);
        }
        return numbers.next(property.type());
    }

    private int length(Property property) throws NotAMesh {
        var counted = property.counted();
        double count = counted == null ? -1 : numbers.next(counted);
        if (count != Math.rint(count) || count < 0 || count > Integer.MAX_VALUE) {
            throw new NotAMesh(Because.BROKEN);
        }
        return (int) count;
    }
}
