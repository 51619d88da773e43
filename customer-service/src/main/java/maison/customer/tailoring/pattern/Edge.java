package maison.customer.tailoring.pattern;

import java.util.ArrayList;
import java.util.List;

/// A named stretch of an outline, or a line within it.
///
/// @param allowance what is added outside of it for the seam or hem; 0 on a fold
public record Edge(String name, List<Curve> curves, double allowance) {

    public Edge {
        curves = List.copyOf(curves);
        for (int index = 1; index < curves.size(); index++) {
            if (curves.get(index - 1).to().to(curves.get(index).from()) > 1e-6) {
                throw new IllegalArgumentException(name + " has a gap");
            }
        }
    }

    /// A straight edge.
    static Edge line(String name, Spot from, Spot to, double allowance) {
        return new Edge(name, List.of(Curve.line(from, to)), allowance);
    }

    /// Where it begins.
    public Spot from() {
        return curves.getFirst().from();
    }

    /// Where it ends.
    public Spot to() {
        return curves.getLast().to();
    }

    /// Its length in millimetres.
    public double length() {
        return curves.stream().mapToDouble(Curve::length).sum();
    }

    /// Places along it, both ends included.
    public List<Spot> flat() {
        var spots = new ArrayList<Spot>();
        spots.add(from());
        curves.forEach(each -> spots.addAll(each.flat()));
        return spots;
    }

    /// The place half way along it.
    public Spot middle() {
        double left = length() / 2;
        List<Spot> spots = flat();
        for (int index = 1; index < spots.size(); index++) {
            double step = spots.get(index - 1).to(spots.get(index));
            if (step >= left && step > 0) {
                return spots.get(index - 1).towards(spots.get(index), left / step);
            }
            left -= step;
        }
        return to();
    }

    Edge moved(double right, double down) {
        return new Edge(
                name, curves.stream().map(each -> each.moved(right, down)).toList(), allowance);
    }
}
