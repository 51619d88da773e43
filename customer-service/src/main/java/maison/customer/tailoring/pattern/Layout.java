package maison.customer.tailoring.pattern;

import java.util.ArrayList;
import java.util.List;

/// Puts pieces side by side on the paper.
final class Layout {

    private static final double MARGIN = 60;

    private Layout() {}

    /// The same pieces, none over another, all right of and below the paper's corner.
    static List<Piece> apart(List<Piece> pieces) {
        var laid = new ArrayList<Piece>();
        double right = MARGIN;
        for (Piece each : pieces) {
            Box box = Box.of(each.flat());
            laid.add(each.moved(right - box.left(), MARGIN - box.top()));
            right += box.width() + 2 * MARGIN;
        }
        return laid;
    }
}
