package maison.customer.lifecycle.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import maison.customer.lifecycle.ExpectationRecords;
import maison.customer.lifecycle.expectation.ExpectationEvent.StaysExpected;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;

/// What is stored of expectations.
class ExpectationFormatTest {

    @Test
    void stored_events_stay_readable() {
        var event =
                new StaysExpected(
                        Map.of("discovered", 21, "first-visit", 14),
                        "mona",
                        Instant.parse("2026-03-14T11:30:00Z"));
        Golden.check("events", "stays-expected", event);
        assertThat(
                        ExpectationRecords.EVENT_TYPES.read(
                                "stays-expected", 1, Golden.stored("stays-expected")))
                .isEqualTo(event);
    }
}
