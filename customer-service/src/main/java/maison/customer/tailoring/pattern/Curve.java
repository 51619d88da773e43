package maison.customer.tailoring.pattern;

import java.util.ArrayList;
import java.util.List;

/// A cubic Bézier curve; a straight line is one whose handles lie on it.
///
/// @param out the handle at its beginning
/// @param in the handle at its end
public record Curve(Spot from, Spot out, Spot in, Spot to) {

    // Chords this fine differ from the curve by less than a thousandth of a millimetre over the
    // lengths of a garment.
    private static final int CHORDS = 64;

    /// A straight line.
    public static Curve line(Spot from, Spot to) {
        return new Curve(from, from.towards(to, 1 / 3.0), from.towards(to, 2 / 3.0), to);
    }

    /// Whether it is straight.
    public boolean isStraight() {
        double whole = from.to(to);
        return Math.abs(from.to(out) + out.to(in) + in.to(to) - whole) < 1e-9;
    }

    /// A place on it.
    ///
    /// @param share 0 is the beginning, 1 the end
    public Spot at(double share) {
        Spot first = from.towards(out, share);
        Spot middle = out.towards(in, share);
        Spot last = in.towards(to, share);
        return first.towards(middle, share).towards(middle.towards(last, share), share);
    }

    /// Places along it, without its beginning.
    public List<Spot> flat() {
        if (isStraight()) {
            return List.of(to);
        }
        var spots = new ArrayList<Spot>();
        for (int chord = 1; chord < CHORDS; chord++) {
            spots.add(at(chord / (double) CHORDS));
        }
        spots.add(to);
        return spots;
    }

    /// Its length, by its chords.
    public double length() {
        double sum = 0;
        Spot last = from;
        for (Spot each : flat()) {
            sum += last.to(each);
            last = each;
        }
        return sum;
    }

    Curve moved(double right, double down) {
        return new Curve(
                from.plus(right, down),
                out.plus(right, down),
                in.plus(right, down),
                to.plus(right, down));
    }
}
