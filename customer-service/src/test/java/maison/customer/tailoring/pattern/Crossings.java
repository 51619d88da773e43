package maison.customer.tailoring.pattern;

import java.util.ArrayList;
import java.util.List;

/// Looks for chords of a closed line that cross: every pair, by the turn of three corners.
final class Crossings {

    // In mm²: of corners that lie on one straight line a turn comes out as some 1e-13.
    private static final double ROUNDING = 1e-6;

    private Crossings() {}

    static List<String> of(List<Spot> closed) {
        var found = new ArrayList<String>();
        int last = closed.size() - 1;
        for (int one = 0; one < last; one++) {
            for (int other = one + 2; other < last; other++) {
                boolean neighbours = one == 0 && other == last - 1;
                if (!neighbours
                        && cross(
                                closed.get(one),
                                closed.get(one + 1),
                                closed.get(other),
                                closed.get(other + 1))) {
                    found.add(closed.get(one) + " x " + closed.get(other));
                }
            }
        }
        return found;
    }

    private static boolean cross(Spot a, Spot b, Spot c, Spot d) {
        return apart(turn(a, b, c), turn(a, b, d)) && apart(turn(c, d, a), turn(c, d, b));
    }

    private static boolean apart(double one, double other) {
        return (one > ROUNDING && other < -ROUNDING) || (one < -ROUNDING && other > ROUNDING);
    }

    private static double turn(Spot a, Spot b, Spot c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
