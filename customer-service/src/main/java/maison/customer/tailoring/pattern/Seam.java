package maison.customer.tailoring.pattern;

import java.util.List;

/// Edges that are sewn together.
///
/// @param one edges of one piece, as `piece.edge`, one after the other
/// @param other the edges they are sewn to
/// @param ease how much longer the first are, in millimetres: eased in while sewing
public record Seam(String name, List<String> one, List<String> other, double ease) {

    public Seam {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
