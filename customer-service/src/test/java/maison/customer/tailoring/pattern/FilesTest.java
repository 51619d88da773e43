package maison.customer.tailoring.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import maison.customer.tailoring.pattern.DxfReader.Polyline;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// What a CAD system or a printer gets is what was drafted.
class FilesTest {

    private static final double TOLERANCE_MM = 0.1;

    @Provide
    Arbitrary<Map<String, Double>> bodies() {
        return Bodies.plausible();
    }

    @Property(tries = 60)
    void dxf_read_back_has_the_drafted_lengths(@ForAll("bodies") Map<String, Double> body) {
        for (Block block : BlockTest.draftAll(body)) {
            DxfReader read = DxfReader.read(Dxf.of(block));
            assertThat(read.inserted()).hasSameSizeAs(block.pieces());
            for (Piece piece : block.pieces()) {
                String name = piece.name().toUpperCase(Locale.ROOT);
                assertLengths(read.polylines(name, "14"), piece.outline());
                assertLengths(read.polylines(name, "8"), piece.lines());
                List<Polyline> cut = read.polylines(name, "1");
                assertThat(cut).hasSize(1);
                assertThat(cut.getFirst().closed()).isTrue();
            }
            block.lengths()
                    .forEach((edge, length) ->
                            assertThat(named(read, block, edge).length())
                                    .as(edge)
                                    .isCloseTo(length, within(TOLERANCE_MM)));
        }
    }

    private static Polyline named(DxfReader read, Block block, String path) {
        String name = path.substring(0, path.indexOf('.'));
        Piece piece = block.piece(name);
        Edge edge = block.edge(path);
        int place = piece.outline().indexOf(edge);
        return place >= 0
                ? read.polylines(name.toUpperCase(Locale.ROOT), "14").get(place)
                : read.polylines(name.toUpperCase(Locale.ROOT), "8")
                        .get(piece.lines().indexOf(edge));
    }

    private static void assertLengths(List<Polyline> read, List<Edge> drafted) {
        assertThat(read).hasSameSizeAs(drafted);
        for (int index = 0; index < read.size(); index++) {
            assertThat(read.get(index).length())
                    .as(drafted.get(index).name())
                    .isCloseTo(drafted.get(index).length(), within(TOLERANCE_MM));
        }
    }

    @Property(tries = 60)
    void the_line_to_cut_lies_outside_of_the_line_to_sew_by_the_allowance(
            @ForAll("bodies") Map<String, Double> body) {
        for (Block block : BlockTest.draftAll(body)) {
            for (Piece piece : block.pieces()) {
                List<Spot> cut = CutLine.of(piece);
                assertThat(Crossings.of(cut)).isEmpty();
                for (Edge edge : piece.outline()) {
                    assertThat(distance(edge.middle(), cut))
                            .as("%s of %s", edge.name(), piece.name())
                            .isCloseTo(edge.allowance(), within(0.2));
                }
            }
        }
    }

    private static double distance(Spot from, List<Spot> line) {
        double nearest = Double.MAX_VALUE;
        for (int index = 1; index < line.size(); index++) {
            Spot a = line.get(index - 1);
            Spot b = line.get(index);
            double square = Math.pow(a.to(b), 2);
            double share =
                    square == 0
                            ? 0
                            : ((from.x() - a.x()) * (b.x() - a.x())
                                            + (from.y() - a.y()) * (b.y() - a.y()))
                                    / square;
            nearest = Math.min(nearest, from.to(a.towards(b, Math.clamp(share, 0, 1))));
        }
        return nearest;
    }

    @Test
    void svg_is_true_to_scale_and_has_every_edge() throws Exception {
        for (Block block : BlockTest.draftAll(Bodies.usual())) {
            var factory = DocumentBuilderFactory.newInstance();
            Element svg =
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(Svg.of(block))))
                            .getDocumentElement();
            String[] view = svg.getAttribute("viewBox").split(" ", -1);
            assertThat(svg.getAttribute("width")).isEqualTo(view[2] + "mm");
            assertThat(svg.getAttribute("height")).isEqualTo(view[3] + "mm");
            var paths = svg.getElementsByTagName("path");
            var ids = new ArrayList<String>();
            for (int index = 0; index < paths.getLength(); index++) {
                ids.add(((Element) paths.item(index)).getAttribute("id"));
            }
            assertThat(ids).containsAll(block.lengths().keySet());
            String[] sides = shoulderOrHem(paths, block).split("[ML ]", -1);
            double length =
                    Math.hypot(
                            Double.parseDouble(sides[3]) - Double.parseDouble(sides[1]),
                            Double.parseDouble(sides[4]) - Double.parseDouble(sides[2]));
            String path = block.name().equals("trousers") ? "front.hem" : "front.shoulder";
            assertThat(length).isCloseTo(block.edge(path).length(), within(0.01));
        }
    }

    private static String shoulderOrHem(NodeList paths, Block block) {
        String id = block.name().equals("trousers") ? "front.hem" : "front.shoulder";
        for (int index = 0; index < paths.getLength(); index++) {
            var path = (Element) paths.item(index);
            if (path.getAttribute("id").equals(id)) {
                return path.getAttribute("d");
            }
        }
        throw new AssertionError(id);
    }
}
