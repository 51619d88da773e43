package maison.customer.lifecycle.expectation;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Everything that can have happened to the expectations. It holds nothing of any client.
public sealed interface ExpectationEvent {

    Instant at();

    record StaysExpected(Map<String, Integer> days, String by, Instant at)
            implements ExpectationEvent {

        public StaysExpected {
            days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        }
    }
}
