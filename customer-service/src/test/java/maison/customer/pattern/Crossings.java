package maison.customer.pattern;

import java.util.ArrayList;
import java.util.List;

/// Looks for chords of a closed line that cross: every pair, by the turn of three corners.
final class Crossings {

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
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    }

    private static double turn(Spot a, Spot b, Spot c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
