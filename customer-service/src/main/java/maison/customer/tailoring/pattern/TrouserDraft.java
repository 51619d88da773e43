package maison.customer.tailoring.pattern;

import java.util.LinkedHashMap;
import java.util.List;

/// Drafts trousers: a front and a back with a crease. Each step has its paragraph in
/// `docs/pattern-blocks.md`.
public final class TrouserDraft {

    private static final double SEAM = 10;
    private static final double HEM = 40;
    private static final double DART_MAX = 40;

    /// The levels and widths that both halves share.
    ///
    /// @param waist a quarter of the finished waist
    /// @param seat a quarter of the finished seat
    private record Frame(
            double waist,
            double seat,
            double body,
            double rise,
            double seatY,
            double kneeY,
            double hemY,
            double knee,
            double hem) {}

    /// One half, from its side at 0 to its centre at `width`.
    ///
    /// @param fork how far the crotch reaches beyond the centre
    /// @param lean how far the centre comes in at the waist
    /// @param knee the width there, likewise at the hem
    private record Half(
            String name,
            double width,
            double fork,
            double lean,
            double lift,
            double crease,
            double knee,
            double hem,
            double dart) {}

    private final Measures measures;

    private TrouserDraft(Measures measures) {
        this.measures = measures;
    }

    /// Trousers.
    ///
    /// @throws CannotDraft for measures that are missing or do not fit each other
    public static Block trousers(Measures measures) throws CannotDraft {
        return new TrouserDraft(measures).draft();
    }

    private Block draft() throws CannotDraft {
        measures.require("waist", "seat", "inseam", "outseam");
        Frame frame = frame();
        Half front = half("front", frame, frame.seat() - 10, frame.body() / 20, 10, 0, -20, 0);
        Half back = half("back", frame, frame.seat() + 10, frame.body() / 10, 35, 25, 20, -5);
        Spot frontSide = new Spot(front.width() - front.lean() - frame.waist() - front.dart(), 0);
        Edge side = side(front, frame, frontSide);
        Edge inseam = inseam(front, frame, 0);
        double drop =
                Solve.where(
                        down -> inseam(back, frame, down).length(),
                        inseam.length(),
                        Math.max(-80, 20 - frame.rise()),
                        Math.min(80, frame.kneeY() - frame.rise() - 20),
                        "inseam");
        double raise =
                Solve.where(
                        up -> side(back, frame, backSide(back, frame, up)).length(),
                        side.length(),
                        -60,
                        80,
                        "side");
        Piece one = piece(front, frame, frontSide, side, inseam, 0);
        Spot backSide = backSide(back, frame, raise);
        Piece other =
                piece(
                        back,
                        frame,
                        backSide,
                        side(back, frame, backSide),
                        inseam(back, frame, drop),
                        drop);
        var lengths = new LinkedHashMap<String, Double>();
        lengths.put("front.waist", frame.waist() + front.dart());
        lengths.put("back.waist", frame.waist() + back.dart());
        lengths.put("front.seat-line", front.width());
        lengths.put("back.seat-line", back.width());
        lengths.put("front.rise", frame.rise());
        lengths.put("front.inside-leg", measures.of("inseam"));
        lengths.put("front.crease", measures.of("outseam"));
        lengths.put("front.hem", front.hem());
        lengths.put("back.hem", back.hem());
        return new Block(
                "trousers",
                "maison-trousers-1",
                Layout.apart(List.of(one, other)),
                List.of(
                        new Seam("side", List.of("front.side"), List.of("back.side"), 0),
                        new Seam("inseam", List.of("front.inseam"), List.of("back.inseam"), 0)),
                lengths,
                measures.used(),
                measures.assumed());
    }

    private Frame frame() throws CannotDraft {
        double outseam = measures.of("outseam");
        double inseam = measures.of("inseam");
        double rise = outseam - inseam;
        double body = measures.of("seat");
        double seatY = measures.of("waist-to-seat", rise * 0.72);
        double kneeY = measures.of("waist-to-knee", rise + inseam * 0.45);
        double hem = measures.of("hem/finished", body * 0.4);
        double knee = Math.max(measures.of("knee", 0) + 60, hem + 20);
        if (rise < 120 || seatY < 60 || seatY > rise - 20) {
            throw new CannotDraft("The rise does not fit: look at outseam, inseam, waist-to-seat");
        }
        if (kneeY < rise + 100 || kneeY > outseam - 100) {
            throw new CannotDraft("The knee does not fit: look at waist-to-knee again");
        }
        return new Frame(
                (measures.of("waist") + measures.of("waist/allowance", 10)) / 4,
                (body + measures.of("seat/allowance", 60)) / 4,
                body,
                rise,
                seatY,
                kneeY,
                outseam,
                knee,
                hem);
    }

    private static Half half(
            String name,
            Frame frame,
            double width,
            double fork,
            double lean,
            double lift,
            double wider,
            double crease)
            throws CannotDraft {
        double knee = frame.knee() / 2 + wider;
        if (knee > width + fork - 10) {
            throw new CannotDraft("The leg does not fit: look at knee, hem and seat again");
        }
        double dart = Math.clamp(width - lean - frame.waist() - 10, 0, DART_MAX);
        return new Half(
                name,
                width,
                fork,
                lean,
                lift,
                (width + fork) / 2 + crease,
                knee,
                frame.hem() / 2 + wider,
                dart);
    }

    /// Where the back's waist begins, so that its slanting edge is as long as it must be.
    private static Spot backSide(Half back, Frame frame, double up) {
        double length = frame.waist() + back.dart();
        double across = Math.sqrt(length * length - Math.pow(back.lift() - up, 2));
        return new Spot(back.width() - back.lean() - across, -up);
    }

    /// From the hem up to the waist.
    private static Edge side(Half half, Frame frame, Spot waist) {
        Spot hem = new Spot(half.crease() - half.hem() / 2, frame.hemY());
        Spot knee = new Spot(half.crease() - half.knee() / 2, frame.kneeY());
        Spot seat = new Spot(0, frame.seatY());
        double thigh = knee.y() - seat.y();
        double hip = seat.y() - waist.y();
        return new Edge(
                "side",
                List.of(
                        Curve.line(hem, knee),
                        new Curve(
                                knee,
                                knee.plus(0, -thigh * 0.35),
                                seat.plus(0, thigh * 0.35),
                                seat),
                        new Curve(seat, seat.plus(0, -hip * 0.4), waist.plus(0, hip * 0.3), waist)),
                SEAM);
    }

    /// From the crotch down to the hem.
    private static Edge inseam(Half half, Frame frame, double drop) {
        Spot crotch = new Spot(half.width() + half.fork(), frame.rise() + drop);
        Spot knee = new Spot(half.crease() + half.knee() / 2, frame.kneeY());
        Spot hem = new Spot(half.crease() + half.hem() / 2, frame.hemY());
        double thigh = knee.y() - crotch.y();
        return new Edge(
                "inseam",
                List.of(
                        new Curve(
                                crotch,
                                crotch.plus((knee.x() - crotch.x()) * 0.55, thigh * 0.3),
                                knee.plus(0, -thigh * 0.35),
                                knee),
                        Curve.line(knee, hem)),
                SEAM);
    }

    private static Piece piece(
            Half half, Frame frame, Spot sideWaist, Edge side, Edge inseam, double drop) {
        Spot centre = new Spot(half.width() - half.lean(), -half.lift());
        double straight = Math.min(half.fork() * 1.1, frame.rise() * 0.6);
        Spot bend = new Spot(half.width(), frame.rise() - straight);
        Spot crotch = inseam.from();
        Edge seat =
                new Edge(
                        "fork",
                        List.of(
                                Curve.line(centre, bend),
                                new Curve(
                                        bend,
                                        bend.plus(0, (straight + drop) * 0.6),
                                        crotch.plus(-half.fork() * 0.6, 0),
                                        crotch)),
                        SEAM);
        Spot top = new Spot(half.crease(), 0);
        return new Piece(
                half.name(),
                List.of(
                        Edge.line("waist", sideWaist, centre, SEAM),
                        seat,
                        inseam,
                        Edge.line("hem", inseam.to(), side.from(), HEM),
                        side),
                List.of(
                        Edge.line(
                                "seat-line",
                                new Spot(0, frame.seatY()),
                                new Spot(half.width(), frame.seatY()),
                                0),
                        Edge.line("rise", top, top.plus(0, frame.rise()), 0),
                        Edge.line(
                                "inside-leg",
                                top.plus(0, frame.rise()),
                                top.plus(0, frame.hemY()),
                                0),
                        Edge.line("crease", top, top.plus(0, frame.hemY()), 0)),
                Edge.line(
                        "grain",
                        top.plus(0, frame.seatY() + 20),
                        top.plus(0, frame.hemY() - 40),
                        0),
                2,
                "");
    }
}
