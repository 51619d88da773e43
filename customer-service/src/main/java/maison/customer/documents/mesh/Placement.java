package maison.customer.documents.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import maison.customer.documents.mesh.Reading.Because;

/// Where a node of a glTF file puts what is in it: a matrix of three rows, of which the last column
/// is where it is moved to.
final class Placement {

    static final Placement NONE =
            new Placement(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}});

    private final double[][] rows;

    private Placement(double[][] rows) {
        this.rows = rows;
    }

    /// What a node says: a matrix, or how it is moved, turned and scaled.
    static Placement of(JsonNode node) throws NotAMesh {
        if (node.has("matrix")) {
            // Column by column; the fourth row is always the same.
            double[] m = numbers(node, "matrix", 16);
            return new Placement(
                    new double[][] {
                        {m[0], m[4], m[8], m[12]},
                        {m[1], m[5], m[9], m[13]},
                        {m[2], m[6], m[10], m[14]}
                    });
        }
        double[] to = numbers(node, "translation", 3, 0, 0, 0);
        double[] by = numbers(node, "scale", 3, 1, 1, 1);
        double[] q = numbers(node, "rotation", 4, 0, 0, 0, 1);
        double x = q[0];
        double y = q[1];
        double z = q[2];
        double w = q[3];
        double[][] turned = {
            {1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)},
            {2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)},
            {2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)}
        };
        var rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[] row = turned[i];
            rows[i] = new double[] {row[0] * by[0], row[1] * by[1], row[2] * by[2], to[i]};
        }
        return new Placement(rows);
    }

    private static double[] numbers(JsonNode node, String name, int count, double... otherwise)
            throws NotAMesh {
        if (!node.has(name)) {
            return otherwise;
        }
        JsonNode list = node.path(name);
        if (!list.isArray() || list.size() != count) {
            throw new NotAMesh(Because.BROKEN);
        }
        var numbers = new double[count];
        for (int i = 0; i < count; i++) {
            if (!list.path(i).isNumber()) {
                throw new NotAMesh(Because.BROKEN);
            }
            numbers[i] = list.path(i).asDouble();
        }
        return numbers;
    }

    /// The other placement within this one.
    Placement then(Placement inner) {
        var product = new double[3][4];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double sum = column == 3 ? rows[row][3] : 0;
                for (int i = 0; i < 3; i++) {
                    sum += rows[row][i] * inner.rows[i][column];
                }
                product[row][column] = sum;
            }
        }
        return new Placement(product);
    }

    /// Counts a vertex where it comes to lie.
    void place(double x, double y, double z, Tally tally) throws NotAMesh {
        tally.vertex(along(0, x, y, z), along(1, x, y, z), along(2, x, y, z));
    }

    private double along(int axis, double x, double y, double z) {
        double[] row = rows[axis];
        return row[0] * x + row[1] * y + row[2] * z + row[3];
    }
}
