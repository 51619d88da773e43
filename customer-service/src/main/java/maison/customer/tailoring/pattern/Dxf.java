package maison.customer.tailoring.pattern;

import java.util.List;
import java.util.Locale;

/// Writes a block as DXF, release 12 in ASCII, which every CAD system reads.
///
/// One unit is a millimetre. Each piece is a `BLOCK` that is inserted once; layers carry the
/// numbers of ASTM D6673 (the AAMA layers): 1 the line to cut, 7 the grain, 8 lines within, 14 the
/// line to sew, 15 words. The line to sew is one polyline for each edge, in the order of the
/// outline, so that each seam can be measured. Curves are chords that differ from them by less than
/// a hundredth of a millimetre.
public final class Dxf {

    private static final String CUT = "1";
    private static final String GRAIN = "7";
    private static final String INNER = "8";
    private static final String SEW = "14";
    private static final String WORDS = "15";
    private static final double TEXT_HEIGHT = 6;

    private final StringBuilder text = new StringBuilder();

    private Dxf() {}

    /// The file's text.
    public static String of(Block block) {
        var dxf = new Dxf();
        dxf.header(block);
        dxf.tables();
        dxf.section("BLOCKS");
        block.pieces().forEach(dxf::piece);
        dxf.pair(0, "ENDSEC");
        dxf.section("ENTITIES");
        for (Piece each : block.pieces()) {
            dxf.entity("INSERT", "0");
            dxf.pair(2, name(each));
            dxf.at(new Spot(0, 0));
        }
        dxf.pair(0, "ENDSEC");
        dxf.pair(0, "EOF");
        return dxf.text.toString();
    }

    private void header(Block block) {
        pair(999, "%s, %s, 1 unit = 1 mm".formatted(block.name(), block.method()));
        section("HEADER");
        pair(9, "$ACADVER");
        pair(1, "AC1009");
        pair(0, "ENDSEC");
    }

    private void tables() {
        section("TABLES");
        pair(0, "TABLE");
        pair(2, "LTYPE");
        pair(70, "1");
        pair(0, "LTYPE");
        pair(2, "CONTINUOUS");
        pair(70, "0");
        pair(3, "Solid line");
        pair(72, "65");
        pair(73, "0");
        pair(40, "0.0");
        pair(0, "ENDTAB");
        List<String> layers = List.of("0", CUT, GRAIN, INNER, SEW, WORDS);
        pair(0, "TABLE");
        pair(2, "LAYER");
        pair(70, Integer.toString(layers.size()));
        for (int colour = 0; colour < layers.size(); colour++) {
            pair(0, "LAYER");
            pair(2, layers.get(colour));
            pair(70, "0");
            pair(62, Integer.toString(colour + 1));
            pair(6, "CONTINUOUS");
        }
        pair(0, "ENDTAB");
        pair(0, "ENDSEC");
    }

    private void piece(Piece piece) {
        entity("BLOCK", "0");
        pair(2, name(piece));
        pair(70, "0");
        at(new Spot(0, 0));
        pair(3, name(piece));
        pair(1, "");
        polyline(CUT, CutLine.of(piece), true);
        for (Edge each : piece.outline()) {
            polyline(SEW, each.flat(), false);
            words(each.middle(), each.name());
        }
        for (Edge each : piece.lines()) {
            polyline(INNER, each.flat(), false);
            words(each.middle(), each.name());
        }
        polyline(GRAIN, piece.grain().flat(), false);
        words(
                piece.grain().from(),
                "%s: cut %s%s"
                        .formatted(
                                piece.name(),
                                Integer.toString(piece.cut()),
                                piece.onFold().isEmpty()
                                        ? ""
                                        : ", " + piece.onFold() + " on fold"));
        entity("ENDBLK", "0");
    }

    private void polyline(String layer, List<Spot> spots, boolean closed) {
        entity("POLYLINE", layer);
        pair(66, "1");
        at(new Spot(0, 0));
        pair(70, closed ? "1" : "0");
        // A closed polyline closes by itself.
        List<Spot> corners = closed ? spots.subList(0, spots.size() - 1) : spots;
        for (Spot each : corners) {
            entity("VERTEX", layer);
            at(each);
        }
        entity("SEQEND", layer);
    }

    private void words(Spot at, String words) {
        entity("TEXT", WORDS);
        at(at);
        pair(40, number(TEXT_HEIGHT));
        pair(1, words);
    }

    private void section(String name) {
        pair(0, "SECTION");
        pair(2, name);
    }

    private void entity(String type, String layer) {
        pair(0, type);
        pair(8, layer);
    }

    /// DXF counts upwards.
    private void at(Spot spot) {
        pair(10, number(spot.x()));
        pair(20, number(spot.y() == 0 ? 0 : -spot.y()));
        pair(30, number(0));
    }

    private void pair(int code, String value) {
        text.append(code).append("\r\n").append(value).append("\r\n");
    }

    private static String name(Piece piece) {
        return piece.name().toUpperCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
