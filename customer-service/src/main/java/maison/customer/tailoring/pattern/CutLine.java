package maison.customer.tailoring.pattern;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/// Where to cut: the outline with each edge's own allowance outside of it, none beyond a fold.
final class CutLine {

    private static final GeometryFactory PAPER = new GeometryFactory();
    private static final BufferParameters SQUARE =
            new BufferParameters(8, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 2.0);
    private static final double FAR = 100_000;

    private CutLine() {}

    /// The closed line; its last place is its first.
    static List<Spot> of(Piece piece) {
        Geometry all = PAPER.createPolygon(coordinates(piece.flat())).buffer(0);
        for (Edge edge : piece.outline()) {
            if (edge.allowance() > 0) {
                var line = PAPER.createLineString(coordinates(edge.flat()));
                all = all.union(BufferOp.bufferOp(line, edge.allowance(), SQUARE));
            }
        }
        if (!piece.onFold().isEmpty()) {
            double fold = piece.edge(piece.onFold()).from().x();
            all = all.intersection(PAPER.toGeometry(new Envelope(fold, FAR, -FAR, FAR)));
        }
        // The buffers overlap the outline, so together they are one area; holes cannot arise but
        // between two edges nearer to each other than their allowances, and are not cut.
        var area = (Polygon) all.getGeometryN(0);
        return Arrays.stream(area.getExteriorRing().getCoordinates())
                .map(each -> new Spot(each.x, each.y))
                .toList();
    }

    private static Coordinate[] coordinates(List<Spot> spots) {
        return spots.stream()
                .map(each -> new Coordinate(each.x(), each.y()))
                .toArray(Coordinate[]::new);
    }
}
