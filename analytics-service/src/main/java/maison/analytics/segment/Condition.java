package maison.analytics.segment;

import java.util.Locale;
import java.util.OptionalDouble;

/// One comparison of an input with a threshold.
public record Condition(Input input, Comparison comparison, double threshold) {

    /// What came of a condition for one customer.
    public record Outcome(Condition condition, OptionalDouble actual, boolean held) {

        /// Names the input, its value and the threshold, such as `purchases 1 <= 1`.
        public String text() {
            String value = actual.isPresent() ? number(actual.getAsDouble()) : "unknown";
            return "%s %s%s %s %s"
                    .formatted(
                            condition.input.code(),
                            value,
                            held ? "" : " not",
                            condition.comparison.sign(),
                            number(condition.threshold));
        }
    }

    /// The condition as people read it, such as `purchases <= 1`.
    public String text() {
        return "%s %s %s".formatted(input.code(), comparison.sign(), number(threshold));
    }

    Outcome on(Inputs inputs) {
        OptionalDouble actual = inputs.of(input);
        boolean held = actual.isPresent() && comparison.holds(actual.getAsDouble(), threshold);
        return new Outcome(this, actual, held);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
