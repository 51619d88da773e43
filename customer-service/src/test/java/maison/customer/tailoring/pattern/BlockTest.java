package maison.customer.tailoring.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BlockTest {

    static List<Block> draftAll(Map<String, Double> body) {
        try {
            return List.of(
                    TorsoDraft.shirt(new Measures(body)),
                    TorsoDraft.jacket(new Measures(body)),
                    TrouserDraft.trousers(new Measures(body)));
        } catch (CannotDraft e) {
            throw new AssertionError(e.getMessage() + " " + body, e);
        }
    }

    @Provide
    Arbitrary<Map<String, Double>> bodies() {
        return Bodies.plausible();
    }

    @Property(tries = 500)
    void outlines_are_closed_and_cross_nowhere(@ForAll("bodies") Map<String, Double> body) {
        for (Block block : draftAll(body)) {
            for (Piece piece : block.pieces()) {
                List<Spot> outline = piece.flat();
                assertThat(outline.getFirst()).isEqualTo(outline.getLast());
                assertThat(Crossings.of(outline))
                        .as("%s %s of %s", block.name(), piece.name(), body)
                        .isEmpty();
            }
        }
    }

    @Property(tries = 500)
    void what_is_sewn_together_is_as_long_but_for_the_ease_it_states(
            @ForAll("bodies") Map<String, Double> body) {
        for (Block block : draftAll(body)) {
            assertThat(block.seams()).isNotEmpty();
            for (Seam seam : block.seams()) {
                assertThat(block.length(seam.one()) - block.length(seam.other()))
                        .as("%s of %s", seam.name(), block.name())
                        .isCloseTo(seam.ease(), within(0.01));
            }
        }
    }

    @Property(tries = 500)
    void every_length_is_what_was_measured(@ForAll("bodies") Map<String, Double> body) {
        for (Block block : draftAll(body)) {
            block.lengths()
                    .forEach((edge, length) ->
                            assertThat(block.edge(edge).length())
                                    .as("%s of %s", edge, block.name())
                                    .isCloseTo(length, within(0.001)));
        }
    }

    @Property(tries = 200)
    void the_finished_girths_are_the_body_and_its_ease(@ForAll("bodies") Map<String, Double> body) {
        for (Block block : draftAll(body)) {
            boolean trousers = block.name().equals("trousers");
            String line = trousers ? ".seat-line" : ".chest-line";
            String point = trousers ? "seat" : "chest";
            double girth =
                    2 * (block.edge("front" + line).length() + block.edge("back" + line).length());
            double ease = block.used().getOrDefault(point + "/allowance", 0.0);
            assertThat(girth)
                    .isCloseTo(Objects.requireNonNull(body.get(point)) + ease, within(0.001));
        }
    }

    @Test
    void says_what_it_took_and_what_was_not_measured() throws CannotDraft {
        Block shirt = TorsoDraft.shirt(new Measures(Bodies.usual()));
        assertThat(shirt.used()).containsEntry("chest", 1016.0);
        // Vincent's example: a breast of 36 inches has a scye of 9; so 40 inches have 9 2/3.
        assertThat(shirt.used().getOrDefault("scye-depth", 0.0))
                .isCloseTo(9.6667 * 25.4, within(0.01));
        assertThat(shirt.assumed()).contains("scye-depth", "shoulder-slope").doesNotContain("neck");
    }

    @Test
    void names_what_is_missing_and_what_does_not_fit_and_no_number() {
        assertThatThrownBy(() -> TrouserDraft.trousers(new Measures(Map.of("waist", 800.0))))
                .isInstanceOf(CannotDraft.class)
                .hasMessage("Measure these first: inseam, outseam, seat");
        var odd = new HashMap<>(Bodies.usual());
        odd.put("outseam", 820.0);
        assertThatThrownBy(() -> TrouserDraft.trousers(new Measures(odd)))
                .isInstanceOf(CannotDraft.class)
                .hasMessageContaining("rise");
        odd.put("across-back", 700.0);
        assertThatThrownBy(() -> TorsoDraft.shirt(new Measures(odd)))
                .isInstanceOf(CannotDraft.class)
                .hasMessageContaining("across-back");
    }

    @Test
    void pieces_lie_apart_on_the_paper() throws CannotDraft {
        Block block = TrouserDraft.trousers(new Measures(Bodies.usual()));
        Box front = Box.of(block.piece("front").flat());
        Box back = Box.of(block.piece("back").flat());
        assertThat(back.left()).isGreaterThan(front.right() + 80);
        assertThat(List.of(front.top(), back.top())).containsOnly(60.0);
    }
}
