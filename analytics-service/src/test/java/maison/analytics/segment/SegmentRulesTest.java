package maison.analytics.segment;

import static maison.analytics.segment.SegmentRules.Verdict.CONDITION_FAILED;
import static maison.analytics.segment.SegmentRules.Verdict.MEMBER;
import static maison.analytics.segment.SegmentRules.Verdict.PLACED_EARLIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SegmentRulesTest {

    private static final Condition BUYS_OFTEN =
            new Condition(Input.PURCHASES, Comparison.AT_LEAST, 3);
    private static final Condition IS_GONE =
            new Condition(Input.PROBABILITY_ALIVE, Comparison.BELOW, 0.5);
    private static final SegmentRules RULES =
            new SegmentRules(
                    4,
                    List.of(
                            new Rule(Segment.AT_RISK, List.of(List.of(IS_GONE))),
                            new Rule(Segment.REGULAR, List.of(List.of(BUYS_OFTEN))),
                            new Rule(Segment.OCCASIONAL, List.of(List.of()))));

    private static Inputs inputs(double purchases, double alive) {
        return new Inputs(Map.of(Input.PURCHASES, purchases, Input.PROBABILITY_ALIVE, alive));
    }

    @Test
    void the_first_rule_that_holds_places_the_customer() {
        var placement = RULES.place(inputs(5, 0.2));

        assertThat(placement.segment()).isEqualTo(Segment.AT_RISK);
        assertThat(placement.steps())
                .extracting(SegmentRules.Step::verdict)
                .containsExactly(MEMBER, PLACED_EARLIER, PLACED_EARLIER);
    }

    @Test
    void the_reason_names_inputs_thresholds_and_the_version_of_the_rules() {
        assertThat(RULES.place(inputs(5, 0.9)).reason())
                .isEqualTo("Regular: purchases 5 >= 3 (rules version 4)");
        assertThat(RULES.place(inputs(1, 0.9)).reason())
                .isEqualTo("Occasional: no other rule holds (rules version 4)");
    }

    @Test
    void what_did_not_happen_names_the_condition_that_failed() {
        var steps = RULES.place(inputs(2, 0.9)).steps();

        assertThat(steps.get(1).verdict()).isEqualTo(CONDITION_FAILED);
        assertThat(steps.get(1).alternatives().getFirst().conditions().getFirst().text())
                .isEqualTo("purchases 2 not >= 3");
    }

    @Test
    void an_unknown_input_holds_no_condition_and_is_said_to_be_unknown() {
        var placement = RULES.place(new Inputs(Map.of(Input.PURCHASES, 1.0)));

        assertThat(placement.segment()).isEqualTo(Segment.OCCASIONAL);
        assertThat(placement.steps().getFirst().alternatives().getFirst().conditions())
                .extracting(Condition.Outcome::text)
                .containsExactly("probabilityAlive unknown not < 0.50");
    }

    @Test
    void rules_that_leave_somebody_out_are_refused() {
        var partial = List.of(new Rule(Segment.AT_RISK, List.of(List.of(IS_GONE))));

        assertThatThrownBy(() -> new SegmentRules(1, partial))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everybody_is_in_exactly_one_segment(
            @ForAll @DoubleRange(min = 1, max = 50) double purchases,
            @ForAll @DoubleRange(min = 0, max = 1) double alive) {
        var placement = RULES.place(inputs(purchases, alive));

        assertThat(placement.steps().stream().filter(step -> step.verdict() == MEMBER))
                .singleElement()
                .matches(step -> step.segment() == placement.segment());
    }
}
