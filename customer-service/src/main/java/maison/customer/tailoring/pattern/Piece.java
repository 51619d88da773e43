package maison.customer.tailoring.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A piece of a pattern: what is sewn along, without allowances.
///
/// @param name such as `front`
/// @param outline clockwise and closed, edge by edge
/// @param lines within the outline: chest line, waist line, darts, creases
/// @param grain along the cloth
/// @param cut how many are cut
/// @param onFold the edge that lies on the fold; empty if none does
public record Piece(
        String name, List<Edge> outline, List<Edge> lines, Edge grain, int cut, String onFold) {

    public Piece {
        outline = List.copyOf(outline);
        lines = List.copyOf(lines);
        for (int index = 0; index < outline.size(); index++) {
            Edge next = outline.get((index + 1) % outline.size());
            if (outline.get(index).to().to(next.from()) > 1e-6) {
                throw new IllegalArgumentException(name + " is open at " + next.name());
            }
        }
    }

    /// An edge or an inner line by its name.
    public Edge edge(String edge) {
        return Stream.concat(outline.stream(), lines.stream())
                .filter(each -> each.name().equals(edge))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + edge));
    }

    /// Places along the whole outline; the last is the first again.
    public List<Spot> flat() {
        var spots = new ArrayList<Spot>();
        spots.add(outline.getFirst().from());
        outline.forEach(each -> spots.addAll(each.flat().subList(1, each.flat().size())));
        spots.set(spots.size() - 1, spots.getFirst());
        return spots;
    }

    Piece moved(double right, double down) {
        return new Piece(
                name,
                outline.stream().map(each -> each.moved(right, down)).toList(),
                lines.stream().map(each -> each.moved(right, down)).toList(),
                grain.moved(right, down),
                cut,
                onFold);
    }
}
