package maison.analytics.segment;

import java.util.Map;
import java.util.OptionalDouble;

/// What is known of one customer; an input that is not here is unknown.
public record Inputs(Map<Input, Double> known) {

    public Inputs {
        known = Map.copyOf(known);
    }

    OptionalDouble of(Input input) {
        Double value = known.get(input);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
