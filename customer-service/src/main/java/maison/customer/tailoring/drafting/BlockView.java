package maison.customer.tailoring.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.customer.tailoring.pattern.Block;
import maison.customer.tailoring.pattern.Edge;
import maison.customer.tailoring.pattern.Piece;
import maison.customer.tailoring.pattern.Seam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A drafted block in numbers; all lengths are in millimetres.
///
/// @param used every number that went in, in millimetres and degrees
/// @param assumed those among them that were not measured but taken from the method
@Schema(name = "PatternBlock")
record BlockView(
        @Schema(examples = "shirt") String block,
        @Schema(examples = "maison-torso-1") String method,
        List<PieceView> pieces,
        List<SeamView> seams,
        Map<String, BigDecimal> used,
        @Schema(examples = "[\"scye-depth\"]") List<String> assumed) {

    /// A piece and the lengths of its edges and inner lines.
    @Schema(name = "PatternPiece")
    record PieceView(
            @Schema(examples = "front") String piece,
            int cut,
            @Schema(examples = "centre", description = "Empty if none lies on the fold")
                    String onFold,
            List<EdgeView> edges,
            List<EdgeView> lines) {}

    /// @param allowance outside of it, for the seam or hem
    @Schema(name = "PatternEdge")
    record EdgeView(
            @Schema(examples = "shoulder") String edge,
            @Schema(examples = "152.4") BigDecimal length,
            @Schema(examples = "10") BigDecimal allowance) {

        static EdgeView of(Edge edge) {
            return new EdgeView(edge.name(), rounded(edge.length()), rounded(edge.allowance()));
        }
    }

    /// @param ease how much longer the first edges are: eased in while sewing
    @Schema(name = "PatternSeam")
    record SeamView(
            @Schema(examples = "shoulder") String seam,
            @Schema(examples = "[\"front.shoulder\"]") List<String> one,
            @Schema(examples = "[\"back.shoulder\"]") List<String> other,
            @Schema(examples = "0") BigDecimal ease) {

        static SeamView of(Seam seam) {
            return new SeamView(seam.name(), seam.one(), seam.other(), rounded(seam.ease()));
        }
    }

    static BlockView of(Block block) {
        var used = new TreeMap<String, BigDecimal>();
        block.used().forEach((name, value) -> used.put(name, rounded(value)));
        return new BlockView(
                block.name(),
                block.method(),
                block.pieces().stream().map(BlockView::piece).toList(),
                block.seams().stream().map(SeamView::of).toList(),
                used,
                block.assumed());
    }

    private static PieceView piece(Piece piece) {
        return new PieceView(
                piece.name(),
                piece.cut(),
                piece.onFold(),
                piece.outline().stream().map(EdgeView::of).toList(),
                piece.lines().stream().map(EdgeView::of).toList());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
