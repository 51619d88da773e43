package maison.customer.tailoring.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Drafts a shirt or a jacket: half a back on the fold, a front, a sleeve. Each step has its
/// paragraph in `docs/pattern-blocks.md`.
public final class TorsoDraft {

    private static final double SEAM = 10;
    private static final double NAPE_RISE = 20;
    private static final double MM_PER_INCH = 25.4;

    /// What both halves share.
    ///
    /// @param neckWidth from the centre to the shoulder's neck end
    /// @param quarter a quarter of the finished chest
    /// @param chestY the chest line, below the nape
    /// @param waistY the waist line
    /// @param side from the armhole down
    private record Frame(
            double neckWidth,
            double shoulder,
            double slope,
            double quarter,
            double chestY,
            double waistY,
            double length,
            Edge side) {}

    private final Measures measures;
    private final Cut cut;

    private TorsoDraft(Measures measures, Cut cut) {
        this.measures = measures;
        this.cut = cut;
    }

    /// A shirt.
    ///
    /// @throws CannotDraft for measures that are missing or do not fit each other
    public static Block shirt(Measures measures) throws CannotDraft {
        return new TorsoDraft(measures, Cut.SHIRT).draft();
    }

    /// A jacket.
    ///
    /// @throws CannotDraft for measures that are missing or do not fit each other
    public static Block jacket(Measures measures) throws CannotDraft {
        return new TorsoDraft(measures, Cut.JACKET).draft();
    }

    private Block draft() throws CannotDraft {
        measures.require(
                "neck", "chest", "waist", "shoulder-length", "back-waist-length", "sleeve-length");
        Frame frame = frame();
        Piece back = back(frame);
        Piece front = front(frame);
        Piece sleeve = new SleeveDraft(measures, cut).draft(front, back);
        var lengths = new LinkedHashMap<String, Double>();
        lengths.put("back.shoulder", frame.shoulder());
        lengths.put("front.shoulder", frame.shoulder());
        lengths.put("back.chest-line", frame.quarter());
        lengths.put("front.chest-line", frame.quarter());
        lengths.put("back.nape-to-waist", frame.waistY());
        lengths.put("back.centre", frame.length());
        lengths.put("sleeve.centre", measures.of("sleeve-length"));
        return new Block(
                cut.name(),
                "maison-torso-1",
                Layout.apart(List.of(back, front, sleeve)),
                seams(),
                lengths,
                measures.used(),
                measures.assumed());
    }

    private List<Seam> seams() {
        double half = cut.capEase() / 2;
        return List.of(
                new Seam("shoulder", List.of("front.shoulder"), List.of("back.shoulder"), 0),
                new Seam("side", List.of("front.side"), List.of("back.side"), 0),
                new Seam(
                        "front armhole",
                        List.of("sleeve.cap-front"),
                        List.of("front.armhole"),
                        half),
                new Seam("back armhole", List.of("sleeve.cap-back"), List.of("back.armhole"), half),
                new Seam(
                        "underarm",
                        List.of("sleeve.underarm-front"),
                        List.of("sleeve.underarm-back"),
                        0));
    }

    private Frame frame() throws CannotDraft {
        double chest = measures.of("chest");
        double ease = measures.of("chest/allowance", cut.chestEase());
        double quarter = (chest + ease) / 4;
        // Vincent's Systems of Cutting: depth of scye is a sixth of the breast and three inches.
        double scye = measures.of("scye-depth", chest / 6 + 3 * MM_PER_INCH);
        double chestY = scye + cut.deeper();
        double waistY = measures.of("back-waist-length");
        double hipY = waistY + measures.of("waist-to-seat", 200);
        double length = measures.of("garment-length/finished", hipY + 80);
        if (waistY < chestY + 40 || length < waistY + 20) {
            throw new CannotDraft("The lengths do not fit: look at scye, waist and garment length");
        }
        return new Frame(
                measures.of("neck") / 5,
                measures.of("shoulder-length"),
                Math.toRadians(measures.of("shoulder-slope", 20)),
                quarter,
                chestY,
                waistY,
                length,
                side(quarter, ease, chestY, waistY, Math.min(hipY, length)).with(length));
    }

    /// The side seam is the same line on both halves.
    private Side side(double quarter, double ease, double chestY, double waistY, double hipY) {
        double waist = (measures.of("waist") + measures.of("waist/allowance", ease)) / 4;
        double seat =
                (measures.of("seat", measures.of("chest")) + measures.of("seat/allowance", ease))
                        / 4;
        double in = Math.min(cut.waistIn(), quarter - waist);
        return new Side(
                new Spot(quarter, chestY),
                new Spot(quarter - in, waistY),
                new Spot(Math.max(seat, quarter - in), hipY));
    }

    /// Where the side seam goes through.
    private record Side(Spot arm, Spot waist, Spot hip) {

        Edge with(double length) {
            double down = waist.y() - arm.y();
            double up = hip.y() - waist.y();
            var curves = new ArrayList<Curve>();
            curves.add(new Curve(arm, arm.plus(0, down * 0.4), waist.plus(0, -down * 0.4), waist));
            curves.add(new Curve(waist, waist.plus(0, up * 0.4), hip.plus(0, -up * 0.4), hip));
            if (length > hip.y()) {
                curves.add(Curve.line(hip, new Spot(hip.x(), length)));
            }
            return new Edge("side", curves, SEAM);
        }
    }

    private Piece back(Frame frame) throws CannotDraft {
        Spot nape = new Spot(0, 0);
        Spot neck = new Spot(frame.neckWidth(), -NAPE_RISE);
        Spot tip = tip(neck, frame);
        double across = measures.of("across-back", 2 * tip.x() - 24) / 2;
        double acrossY = tip.y() + (frame.chestY() - tip.y()) * 0.55;
        Edge side = frame.side();
        Spot hem = new Spot(0, frame.length());
        Curve neckLine =
                new Curve(nape, new Spot(neck.x() * 0.6, 0), neck.plus(-4, NAPE_RISE * 0.7), neck);
        List<Edge> outline =
                List.of(
                        new Edge("neck", List.of(neckLine), SEAM),
                        Edge.line("shoulder", neck, tip, SEAM),
                        armhole(tip, frame, across, acrossY, "across-back"),
                        side,
                        Edge.line("hem", side.to(), hem, cut.hemAllowance()),
                        Edge.line("centre", hem, nape, 0));
        var lines = new ArrayList<>(levels(frame));
        lines.add(Edge.line("nape-to-waist", nape, new Spot(0, frame.waistY()), 0));
        lines.add(Edge.line("across-back", new Spot(0, acrossY), new Spot(across, acrossY), 0));
        return new Piece("back", outline, lines, grain(frame), 1, "centre");
    }

    private Piece front(Frame frame) throws CannotDraft {
        double waistLength = measures.of("front-waist-length", frame.waistY() + NAPE_RISE + 5);
        Spot neck = new Spot(frame.neckWidth(), frame.waistY() - waistLength);
        Spot tip = tip(neck, frame);
        double neckY = neck.y() + frame.neckWidth() + 15;
        if (neckY > frame.chestY() - 20 || neck.y() < -120) {
            throw new CannotDraft(
                    "The front does not fit: look at neck, front-waist-length and scye-depth again");
        }
        double across = measures.of("across-chest", 2 * tip.x() - 44) / 2;
        double acrossY = tip.y() + (frame.chestY() - tip.y()) * 0.6;
        Spot middle = new Spot(0, neckY);
        Spot edge = middle.plus(-cut.overlap(), 0);
        Spot hem = new Spot(-cut.overlap(), frame.length());
        Curve neckLine =
                new Curve(
                        middle,
                        new Spot(neck.x() * 0.6, neckY),
                        new Spot(neck.x(), neck.y() + (neckY - neck.y()) * 0.5),
                        neck);
        Edge side = frame.side();
        List<Edge> outline =
                List.of(
                        new Edge("neck", List.of(Curve.line(edge, middle), neckLine), SEAM),
                        Edge.line("shoulder", neck, tip, SEAM),
                        armhole(tip, frame, across, acrossY, "across-chest"),
                        side,
                        Edge.line("hem", side.to(), hem, cut.hemAllowance()),
                        Edge.line("front-edge", hem, edge, SEAM));
        var lines = new ArrayList<>(levels(frame));
        lines.add(Edge.line("centre-front", middle, new Spot(0, frame.length()), 0));
        lines.add(Edge.line("across-chest", new Spot(0, acrossY), new Spot(across, acrossY), 0));
        return new Piece("front", outline, lines, grain(frame), 2, "");
    }

    private static Spot tip(Spot neck, Frame frame) {
        return neck.plus(
                frame.shoulder() * Math.cos(frame.slope()),
                frame.shoulder() * Math.sin(frame.slope()));
    }

    /// From the shoulder's end, leaving it at a right angle, upright through the width of the back
    /// or chest, level into the side.
    private static Edge armhole(Spot tip, Frame frame, double across, double acrossY, String width)
            throws CannotDraft {
        if (across > frame.quarter() - 15
                || across < frame.neckWidth() + 10
                || frame.chestY() < tip.y() + 90) {
            throw new CannotDraft("The armhole does not fit: look at %s again".formatted(width));
        }
        Spot through = new Spot(across, acrossY);
        Spot under = new Spot(frame.quarter(), frame.chestY());
        double upper = acrossY - tip.y();
        double lower = under.y() - acrossY;
        Curve above =
                new Curve(
                        tip,
                        tip.plus(
                                -Math.sin(frame.slope()) * upper * 0.35,
                                Math.cos(frame.slope()) * upper * 0.35),
                        through.plus(0, -upper * 0.4),
                        through);
        Curve below =
                new Curve(
                        through,
                        through.plus(0, lower * 0.55),
                        under.plus(-(under.x() - across) * 0.55, 0),
                        under);
        return new Edge("armhole", List.of(above, below), SEAM);
    }

    private static List<Edge> levels(Frame frame) {
        Spot waist = frame.side().curves().getFirst().to();
        return List.of(
                Edge.line(
                        "chest-line",
                        new Spot(0, frame.chestY()),
                        new Spot(frame.quarter(), frame.chestY()),
                        0),
                Edge.line("waist-line", new Spot(0, waist.y()), waist, 0));
    }

    private static Edge grain(Frame frame) {
        double x = frame.quarter() / 2;
        return Edge.line(
                "grain", new Spot(x, frame.chestY() + 20), new Spot(x, frame.length() - 20), 0);
    }
}
