package maison.customer.lifecycle.expectation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How many days people usually stay in a stage, by its code. Who stays longer is stuck; in a stage
/// that is not here nobody is.
public record Expectations(Map<String, Integer> days) {

    /// What holds until the house says otherwise. Nobody is meant to leave the loyal ones.
    public static final Expectations SHIPPED =
            new Expectations(
                    Map.of(
                            "discovered", 30,
                            "first-visit", 14,
                            "first-purchase", 180,
                            "repeat", 270,
                            "lapsing", 90,
                            "won-back", 180));

    public Expectations {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }
}
