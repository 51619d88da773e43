package maison.customer.tailoring.pattern;

import java.util.List;
import java.util.Map;

/// A drafted block.
///
/// @param name such as `shirt`
/// @param method the construction and its version, as the documentation calls it
/// @param pieces apart from each other, as they lie on the paper
/// @param lengths what the draft was made to measure, in millimetres, by `piece.edge`
/// @param used every number that went in, in millimetres and degrees, by name
/// @param assumed names among them that were not measured but taken from the method
public record Block(
        String name,
        String method,
        List<Piece> pieces,
        List<Seam> seams,
        Map<String, Double> lengths,
        Map<String, Double> used,
        List<String> assumed) {

    public Block {
        pieces = List.copyOf(pieces);
        seams = List.copyOf(seams);
        assumed = List.copyOf(assumed);
    }

    /// An edge or a line, by `piece.edge`.
    public Edge edge(String path) {
        int dot = path.indexOf('.');
        return piece(path.substring(0, dot)).edge(path.substring(dot + 1));
    }

    /// A piece by its name.
    public Piece piece(String piece) {
        return pieces.stream()
                .filter(each -> each.name().equals(piece))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No piece " + piece));
    }

    /// The length of edges one after the other.
    public double length(List<String> edges) {
        return edges.stream().mapToDouble(each -> edge(each).length()).sum();
    }
}
