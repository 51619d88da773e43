package maison.customer.documents.mesh;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;

/// Counts what is read of a mesh, up to what is too much.
final class Tally {

    private static final int VERTICES_MAX = 2_000_000;
    private static final int TRIANGLES_MAX = 4_000_000;

    private final double[] min = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY
    };
    private final double[] max = {
        Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    private int vertices;
    private int triangles;

    int vertices() {
        return vertices;
    }

    void vertex(double x, double y, double z) throws NotAMesh {
        if (++vertices > VERTICES_MAX) {
            throw new NotAMesh(Because.TOO_MUCH);
        }
        along(0, x);
        along(1, y);
        along(2, z);
    }

    private void along(int axis, double place) throws NotAMesh {
        if (!Double.isFinite(place)) {
            throw new NotAMesh(Because.BROKEN);
        }
        min[axis] = Math.min(min[axis], place);
        max[axis] = Math.max(max[axis], place);
    }

    /// A surface with so many corners, as many triangles as it falls into.
    void surface(long corners) throws NotAMesh {
        if (corners < 3) {
            throw new NotAMesh(Because.BROKEN);
        }
        triangles(corners - 2);
    }

    void triangles(long more) throws NotAMesh {
        if (more > TRIANGLES_MAX - triangles) {
            throw new NotAMesh(Because.TOO_MUCH);
        }
        triangles += (int) more;
    }

    Mesh mesh(Format format) throws NotAMesh {
        if (triangles == 0) {
            throw new NotAMesh(Because.NO_SURFACE);
        }
        return new Mesh(format, vertices, triangles, new Box(corner(min), corner(max)));
    }

    private static List<Double> corner(double[] places) {
        return Arrays.stream(places)
                .map(each -> new BigDecimal(each).round(MathContext.DECIMAL32).doubleValue())
                .boxed()
                .toList();
    }
}
