package maison.customer.tailoring.pattern;

import java.util.List;

/// Drafts a sleeve of one piece into the armhole of a front and a back.
final class SleeveDraft {

    private static final double SEAM = 10;
    private static final double ARM_EASE_MIN = 30;
    private static final double SHARE_STEP = 0.01;
    private static final double SHARE_MIN = 0.05;

    /// How high the cap is and how wide its halves are.
    private record Cap(double height, double front, double back) {

        double width() {
            return front + back;
        }
    }

    private final Measures measures;
    private final Cut cut;

    SleeveDraft(Measures measures, Cut cut) {
        this.measures = measures;
        this.cut = cut;
    }

    /// The cap fits the armhole with the cut's ease, half of it on each side; where the arm needs
    /// more width, the cap is lowered until there is.
    Piece draft(Piece frontPiece, Piece backPiece) throws CannotDraft {
        double front = frontPiece.edge("armhole").length();
        double back = backPiece.edge("armhole").length();
        double arm = measures.of("upper-arm", 0);
        double share = cut.capShare();
        Cap cap = cap(front, back, share);
        while (cap.width() < arm + ARM_EASE_MIN) {
            share -= SHARE_STEP;
            if (share < SHARE_MIN) {
                throw new CannotDraft("The sleeve does not fit: look at upper-arm and scye-depth");
            }
            cap = cap(front, back, share);
        }
        return piece(cap);
    }

    private Cap cap(double front, double back, double share) throws CannotDraft {
        double height = (front + back) * share;
        return new Cap(height, half(height, front), half(height, back));
    }

    private double half(double height, double armhole) throws CannotDraft {
        double target = armhole + cut.capEase() / 2;
        return Solve.where(
                width -> curve(width, height).length(), target, 1, target + 1, "sleeve's cap");
    }

    /// From the crown down to the underarm at the right.
    private static Curve curve(double width, double height) {
        return new Curve(
                new Spot(0, 0),
                new Spot(width * 0.45, 0),
                new Spot(width * 0.6, height),
                new Spot(width, height));
    }

    private Piece piece(Cap cap) throws CannotDraft {
        double length = measures.of("sleeve-length");
        double cuff = measures.of("cuff/finished", measures.of("wrist", 170) + 70);
        if (length < cap.height() + 150) {
            throw new CannotDraft("The sleeve does not fit: look at sleeve-length again");
        }
        // Both halves come in by the same, so that both sides of the underarm are as long.
        double in = (cap.width() - cuff) / 2;
        Spot crown = new Spot(0, 0);
        Spot underFront = new Spot(cap.front(), cap.height());
        Spot underBack = new Spot(-cap.back(), cap.height());
        Spot cuffFront = new Spot(cap.front() - in, length);
        Spot cuffBack = new Spot(-cap.back() + in, length);
        Curve right = curve(cap.front(), cap.height());
        Curve left =
                new Curve(
                        underBack,
                        new Spot(-cap.back() * 0.6, cap.height()),
                        new Spot(-cap.back() * 0.45, 0),
                        crown);
        return new Piece(
                "sleeve",
                List.of(
                        new Edge("cap-back", List.of(left), SEAM),
                        new Edge("cap-front", List.of(right), SEAM),
                        Edge.line("underarm-front", underFront, cuffFront, SEAM),
                        Edge.line("cuff", cuffFront, cuffBack, cut.hemAllowance()),
                        Edge.line("underarm-back", cuffBack, underBack, SEAM)),
                List.of(
                        Edge.line("centre", crown, new Spot(0, length), 0),
                        Edge.line("biceps-line", underBack, underFront, 0)),
                Edge.line("grain", new Spot(20, cap.height()), new Spot(20, length - 40), 0),
                2,
                "");
    }
}
