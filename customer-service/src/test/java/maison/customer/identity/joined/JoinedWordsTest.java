package maison.customer.identity.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Which of the words of several ids counts.
class JoinedWordsTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private static Said<String, Boolean> said(UUID who, boolean yes, int at) {
        return new Said<>(who, "e-mail", yes, Instant.ofEpochSecond(at));
    }

    private static Join join(UUID absorbed, UUID into, int at) {
        return new Join(absorbed, into, Instant.ofEpochSecond(at));
    }

    private static Map<String, Boolean> of(
            UUID asked, List<Said<String, Boolean>> words, Join... joins) {
        return JoinedWords.of(asked, words, List.of(joins), Boolean::logicalAnd);
    }

    @Test
    void a_no_of_either_outlasts_the_merge_even_if_the_yes_of_the_other_is_later() {
        var words = List.of(said(OTHER, false, 1), said(ONE, true, 2));
        assertThat(of(ONE, words)).containsEntry("e-mail", true);
        for (var asked : List.of(ONE, OTHER)) {
            assertThat(of(asked, words, join(OTHER, ONE, 3))).containsEntry("e-mail", false);
        }
    }

    @Test
    void what_only_one_of_them_said_is_the_persons() {
        assertThat(of(OTHER, List.of(said(ONE, true, 1)), join(OTHER, ONE, 2)))
                .containsEntry("e-mail", true);
    }

    @Test
    void what_is_said_afterwards_counts_whichever_id_it_is_said_with() {
        var words = List.of(said(OTHER, false, 1), said(ONE, true, 2), said(OTHER, true, 4));
        assertThat(of(ONE, words, join(OTHER, ONE, 3))).containsEntry("e-mail", true);
    }

    @Test
    void a_second_merge_does_not_bring_back_what_was_overruled_after_the_first() {
        var words = List.of(said(OTHER, false, 1), said(ONE, true, 4));
        assertThat(of(THIRD, words, join(OTHER, ONE, 3), join(THIRD, ONE, 5)))
                .containsEntry("e-mail", true);
    }

    @Property
    void the_order_in_which_words_and_merges_arrive_makes_no_difference(
            @ForAll("words") List<Integer> told) {
        var words = new ArrayList<Said<String, Boolean>>();
        for (int i = 0; i < told.size(); i++) {
            var who = List.of(ONE, OTHER, THIRD).get(told.get(i) % 3);
            words.add(said(who, told.get(i) % 2 == 0, i));
        }
        var first = join(OTHER, ONE, told.size() / 2);
        var second = join(ONE, THIRD, told.size() * 2 / 3);
        assertThat(of(OTHER, words.reversed(), second, first))
                .isEqualTo(of(THIRD, words, first, second));
    }

    @Provide
    Arbitrary<List<Integer>> words() {
        return Arbitraries.integers().between(0, 5).list().ofMaxSize(12);
    }
}
