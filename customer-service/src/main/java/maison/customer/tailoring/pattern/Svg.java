package maison.customer.tailoring.pattern;

import java.util.List;
import java.util.Locale;

/// Writes a block as SVG, true to scale: printed at 100 %, a millimetre is a millimetre. The line
/// to sew is red, the line to cut is dashed; a square of 100 mm shows whether the printer kept to
/// it.
public final class Svg {

    private static final double MARGIN = 60;
    private static final double SQUARE = 100;

    private final StringBuilder text = new StringBuilder();

    private Svg() {}

    /// The file's text.
    public static String of(Block block) {
        var svg = new Svg();
        svg.write(block);
        return svg.text.toString();
    }

    private void write(Block block) {
        Box box = Box.of(block.pieces().stream().flatMap(each -> each.flat().stream()).toList());
        double width = Math.ceil(box.right() + MARGIN);
        double height = Math.ceil(box.bottom() + SQUARE + 2 * MARGIN);
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$smm\" height=\"%2$smm\" viewBox=\"0 0 %1$s %2$s\">"
                        .formatted(number(width), number(height)));
        add("<title>%s, %s</title>".formatted(block.name(), block.method()));
        add(
                "<style>path,rect{fill:none;stroke:#222;stroke-width:.4}.sew{stroke:#b3261e}"
                        + ".cut{stroke-dasharray:6 3}.inner,.grain{stroke:#2b5c8a}"
                        + "text{font:8px sans-serif}</style>");
        block.pieces().forEach(this::piece);
        double top = box.bottom() + MARGIN;
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(number(MARGIN), number(top), number(SQUARE), number(SQUARE)));
        words(new Spot(MARGIN + 4, top + SQUARE / 2), "100 mm");
        add("</svg>");
    }

    private void piece(Piece piece) {
        add("<g id=\"" + piece.name() + "\">");
        add("<path class=\"cut\" d=\"" + chords(CutLine.of(piece)) + "Z\"/>");
        piece.outline().forEach(each -> edge(piece, each, "sew"));
        piece.lines().forEach(each -> edge(piece, each, "inner"));
        edge(piece, piece.grain(), "grain");
        words(
                piece.grain().from().plus(6, 0),
                "%s: cut %s%s"
                        .formatted(
                                piece.name(),
                                Integer.toString(piece.cut()),
                                piece.onFold().isEmpty()
                                        ? ""
                                        : ", " + piece.onFold() + " on fold"));
        add("</g>");
    }

    private void edge(Piece piece, Edge edge, String kind) {
        var path = new StringBuilder("M").append(place(edge.from()));
        for (Curve each : edge.curves()) {
            if (each.isStraight()) {
                path.append('L').append(place(each.to()));
            } else {
                path.append('C')
                        .append(place(each.out()))
                        .append(' ')
                        .append(place(each.in()))
                        .append(' ')
                        .append(place(each.to()));
            }
        }
        add(
                "<path id=\"%s.%s\" class=\"%s\" d=\"%s\"/>"
                        .formatted(piece.name(), edge.name(), kind, path));
        if (!kind.equals("grain")) {
            words(edge.middle().plus(2, -2), edge.name());
        }
    }

    private void words(Spot at, String words) {
        add("<text x=\"%s\" y=\"%s\">%s</text>".formatted(number(at.x()), number(at.y()), words));
    }

    private static String chords(List<Spot> closed) {
        var path = new StringBuilder();
        for (Spot each : closed.subList(0, closed.size() - 1)) {
            path.append(path.isEmpty() ? 'M' : 'L').append(place(each));
        }
        return path.toString();
    }

    private static String place(Spot spot) {
        return number(spot.x()) + " " + number(spot.y());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
