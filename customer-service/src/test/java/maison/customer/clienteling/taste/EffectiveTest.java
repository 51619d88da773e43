package maison.customer.clienteling.taste;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static Liking liking(String value) {
        return new Liking(Topic.METAL, value);
    }

    private static Statement said(
            String value, Stance stance, int daysAgo, @Nullable String recipient) {
        return new Statement(
                UUID.randomUUID(),
                liking(value),
                stance,
                "client",
                recipient,
                null,
                NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static Bought bought(String value, int daysAgo, String kept) {
        return new Bought(
                liking(value),
                UUID.randomUUID(),
                NOW.minus(Duration.ofDays(daysAgo)),
                new BigDecimal(kept));
    }

    @Test
    void two_purchases_that_were_kept_are_a_preference_and_one_is_none() {
        var kept = bought("gold", 10, "1");
        var inferred =
                Inferring.from(
                        List.of(
                                kept,
                                bought("gold", 0, "1"),
                                bought("silver", 0, "1"),
                                bought("platinum", 0, "0"),
                                bought("platinum", 1, "0")),
                        NOW);
        assertThat(inferred).extracting(Inference::liking).containsExactly(liking("gold"));
        assertThat(inferred.getFirst().evidence()).hasSize(2).contains(kept.saleId());
        // Two of three, and one more of nothing: not quite a half, since ten days weigh too.
        assertThat(inferred.getFirst().score())
                .isBetween(new BigDecimal("0.49"), new BigDecimal("0.5"));
    }

    @Test
    void what_is_older_weighs_less() {
        var inferred =
                Inferring.from(
                        List.of(
                                bought("gold", 1460, "1"),
                                bought("gold", 1461, "1"),
                                bought("silver", 1, "1"),
                                bought("silver", 2, "1")),
                        NOW);
        assertThat(inferred)
                .extracting(each -> each.liking().value())
                .containsExactly("silver", "gold");
        assertThat(inferred.getLast().score())
                .isBetween(new BigDecimal("0.13"), new BigDecimal("0.16"));
    }

    @Test
    void a_stated_dislike_counts_however_often_they_bought_it() {
        var inferred = Inferring.from(List.of(bought("gold", 1, "1"), bought("gold", 2, "1")), NOW);
        var effective = Effective.of(List.of(said("gold", Stance.DISLIKE, 900, null)), inferred);
        assertThat(effective).hasSize(1);
        assertThat(effective.getFirst().stance()).isEqualTo(Stance.DISLIKE);
        assertThat(effective.getFirst().basis()).isEqualTo("stated");
        assertThat(effective.getFirst().because()).contains("does not count against it");
    }

    @Test
    void the_later_word_counts_but_a_must_not_always() {
        assertThat(
                        Effective.of(
                                List.of(
                                        said("gold", Stance.DISLIKE, 10, null),
                                        said("gold", Stance.LIKE, 1, null)),
                                List.of()))
                .extracting(Effective::stance)
                .containsExactly(Stance.LIKE);
        assertThat(
                        Effective.of(
                                List.of(
                                        said("nickel", Stance.MUST_NOT, 10, null),
                                        said("nickel", Stance.LIKE, 1, null)),
                                List.of()))
                .extracting(Effective::stance)
                .containsExactly(Stance.MUST_NOT);
    }

    @Test
    void what_they_look_for_on_behalf_of_others_is_not_their_own_taste() {
        assertThat(Effective.of(List.of(said("silver", Stance.LIKE, 1, "his wife")), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "METAL, 18K White Gold, white-gold",
        "METAL, 950-platinum, 950-platinum",
        "METAL, 22ct gold, gold",
        "STONE, ' Diamond ', diamond",
        "BUDGET, 1000-5000 SAR, 1000-5000-sar",
        "COLOUR, أزرق, أزرق"
    })
    void people_and_catalogues_write_one_thing_in_many_ways(
            Topic topic, String written, String value) {
        assertThat(Liking.of(topic, written)).contains(new Liking(topic, value));
    }

    /// Statements and purchases of few values, so that they meet.
    private record Life(List<Statement> statements, List<Bought> purchases) {}

    @Provide
    Arbitrary<Life> lives() {
        var value = Arbitraries.of("gold", "silver", "nickel");
        var days = Arbitraries.integers().between(0, 2000);
        var word =
                Combinators.combine(value, Arbitraries.of(Stance.class), days)
                        .as((of, stance, ago) -> (Object) said(of, stance, ago, null));
        var purchase =
                Combinators.combine(value, Arbitraries.of("0", "1"), days)
                        .as((of, kept, ago) -> (Object) bought(of, ago, kept));
        return Arbitraries.oneOf(word, purchase)
                .list()
                .ofMaxSize(20)
                .map(all ->
                        new Life(
                                all.stream()
                                        .filter(Statement.class::isInstance)
                                        .map(Statement.class::cast)
                                        .toList(),
                                all.stream()
                                        .filter(Bought.class::isInstance)
                                        .map(Bought.class::cast)
                                        .toList()));
    }

    @Property
    void no_inference_overrides_a_word(@ForAll("lives") Life life) {
        var effective = Effective.of(life.statements(), Inferring.from(life.purchases(), NOW));
        assertThat(effective).extracting(Effective::liking).doesNotHaveDuplicates();
        for (var each : effective) {
            var words =
                    life.statements().stream()
                            .filter(word -> word.liking().equals(each.liking()))
                            .toList();
            if (words.isEmpty()) {
                assertThat(each.basis()).isEqualTo("inferred");
            } else {
                assertThat(each.basis()).isEqualTo("stated");
                assertThat(words).extracting(Statement::stance).contains(each.stance());
                if (words.stream().anyMatch(word -> word.stance() == Stance.MUST_NOT)) {
                    assertThat(each.stance()).isEqualTo(Stance.MUST_NOT);
                }
            }
        }
    }

    @Property
    void a_score_is_a_share(@ForAll("lives") Life life) {
        for (var each : Inferring.from(life.purchases(), NOW)) {
            assertThat(each.score()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(each.evidence()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        }
    }
}
