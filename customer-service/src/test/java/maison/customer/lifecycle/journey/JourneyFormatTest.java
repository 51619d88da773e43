package maison.customer.lifecycle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import maison.customer.lifecycle.JourneyRecords;
import maison.customer.lifecycle.journey.JourneyCommand.Publish;
import maison.customer.lifecycle.journey.JourneyEvent.JourneyPublished;
import maison.customer.lifecycle.journey.JourneyRefusal.InThePast;
import maison.platform.eventstore.Decision;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;

/// What is stored of the journey's definition, and when it may change.
class JourneyFormatTest {

    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final Plan PLAN =
            new Plan(
                    AT,
                    List.of(
                            new Stage(
                                    "lapsing",
                                    Map.of("en", "Lapsing", "ar", "يبتعد"),
                                    List.of(
                                            new Condition(Metric.DAYS_SINCE_PURCHASE, 365, null),
                                            new Condition(Metric.VISITS, null, 10))),
                            new Stage("discovered", Map.of("en", "Discovered"), List.of())));

    @Test
    void stored_events_stay_readable() {
        var event = new JourneyPublished(PLAN, "mona", AT);
        Golden.check("events", "journey-published", event);
        assertThat(
                        JourneyRecords.EVENT_TYPES.read(
                                "journey-published", 1, Golden.stored("journey-published")))
                .isEqualTo(event);
    }

    @Test
    void the_past_stays_as_it_was() {
        var decider = new JourneyDecider();
        var plans = decider.initial();
        var late = new Publish(PLAN, "mona", AT.plusSeconds(1));
        assertThat(decider.decide(late, plans)).isEqualTo(Decision.refuse(new InThePast()));
        var event = new JourneyPublished(PLAN, "mona", AT);
        var publish = new Publish(PLAN, "mona", AT);
        assertThat(decider.decide(publish, plans)).isEqualTo(Decision.accept(event));
        assertThat(decider.decide(late, decider.evolve(plans, event)))
                .isEqualTo(Decision.alreadyDone());
    }
}
