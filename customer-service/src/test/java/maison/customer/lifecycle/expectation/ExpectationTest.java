package maison.customer.lifecycle.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import maison.customer.lifecycle.expectation.ExpectationCommand.Expect;
import maison.customer.lifecycle.expectation.ExpectationEvent.StaysExpected;
import maison.customer.lifecycle.expectation.ExpectationRefusal.StagesUnknown;
import maison.platform.eventstore.Decision;
import org.junit.jupiter.api.Test;

/// What the house may expect.
class ExpectationTest {

    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final Set<String> STAGES = Set.of("discovered", "first-visit");

    private final ExpectationDecider decider = new ExpectationDecider();

    private static Expect expect(Map<String, Integer> days) {
        return new Expect(days, STAGES, "mona", AT);
    }

    @Test
    void all_stages_are_said_together() {
        var said = new StaysExpected(Map.of("discovered", 21), "mona", AT);
        assertThat(decider.decide(expect(Map.of("discovered", 21)), decider.initial()))
                .isEqualTo(Decision.accept(said));
        assertThat(decider.evolve(decider.initial(), said).days())
                .isEqualTo(Map.of("discovered", 21));
    }

    @Test
    void the_same_again_changes_nothing() {
        var said = new StaysExpected(Map.of("discovered", 21), "nadia", AT.minusSeconds(60));
        assertThat(
                        decider.decide(
                                expect(Map.of("discovered", 21)),
                                decider.evolve(decider.initial(), said)))
                .isEqualTo(Decision.alreadyDone());
    }

    @Test
    void nothing_is_expected_of_a_stage_that_never_was() {
        assertThat(
                        decider.decide(
                                expect(Map.of("first-visit", 7, "married", 9)), decider.initial()))
                .isEqualTo(Decision.refuse(new StagesUnknown(new TreeSet<>(List.of("married")))));
    }
}
