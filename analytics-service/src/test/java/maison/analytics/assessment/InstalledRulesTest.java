package maison.analytics.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import maison.analytics.segment.Input;
import maison.analytics.segment.Inputs;
import maison.analytics.segment.Segment;
import maison.analytics.segment.SegmentRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rules that a new installation begins with, as its migration has them.
class InstalledRulesTest {

    private SegmentRules rules;

    @BeforeEach
    void readTheMigration() throws IOException {
        try (var in = getClass().getResourceAsStream("/db/migration/V101__segment_rules.sql")) {
            assertThat(in).isNotNull();
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            rules = StoredRules.read(1, sql.split("\\$rules\\$", -1)[1]);
        }
    }

    /// Somebody in the middle of everything, with what is different about them.
    private Segment placed(Map<Input, Double> different) {
        var known =
                new HashMap<>(
                        Map.of(
                                Input.PURCHASES, 2.0,
                                Input.DAYS_SINCE_FIRST, 300.0,
                                Input.DAYS_SINCE_LAST, 30.0,
                                Input.OVERDUE, 0.5,
                                Input.RECENCY_SCORE, 3.0,
                                Input.FREQUENCY_SCORE, 3.0,
                                Input.MONETARY_SCORE, 3.0));
        known.putAll(different);
        return rules.place(new Inputs(known)).segment();
    }

    @Test
    void a_first_purchase_of_late_is_new_whatever_the_rest_says() {
        assertThat(placed(Map.of(Input.PURCHASES, 1.0, Input.DAYS_SINCE_FIRST, 60.0)))
                .isEqualTo(Segment.NEW);
        assertThat(placed(Map.of(Input.PURCHASES, 1.0, Input.DAYS_SINCE_FIRST, 61.0)))
                .isEqualTo(Segment.OCCASIONAL);
    }

    @Test
    void who_has_probably_left_is_dormant_and_who_may_have_is_at_risk() {
        assertThat(placed(Map.of(Input.PROBABILITY_ALIVE, 0.09))).isEqualTo(Segment.DORMANT);
        assertThat(placed(Map.of(Input.PROBABILITY_ALIVE, 0.49))).isEqualTo(Segment.AT_RISK);
        assertThat(placed(Map.of(Input.PROBABILITY_ALIVE, 0.5))).isEqualTo(Segment.OCCASIONAL);
    }

    @Test
    void without_a_model_the_own_rhythm_decides() {
        assertThat(placed(Map.of(Input.OVERDUE, 2.0))).isEqualTo(Segment.AT_RISK);
        assertThat(placed(Map.of(Input.OVERDUE, 4.0))).isEqualTo(Segment.AT_RISK);
        assertThat(placed(Map.of(Input.OVERDUE, 4.0, Input.RECENCY_SCORE, 2.0)))
                .isEqualTo(Segment.DORMANT);
    }

    @Test
    void the_best_fifth_by_money_that_comes_often_is_vip() {
        assertThat(placed(Map.of(Input.MONETARY_SCORE, 5.0, Input.FREQUENCY_SCORE, 4.0)))
                .isEqualTo(Segment.VIP);
        assertThat(placed(Map.of(Input.MONETARY_SCORE, 5.0))).isEqualTo(Segment.OCCASIONAL);
    }

    @Test
    void three_purchases_and_the_middle_of_frequency_make_a_regular() {
        assertThat(placed(Map.of(Input.PURCHASES, 3.0))).isEqualTo(Segment.REGULAR);
    }
}
