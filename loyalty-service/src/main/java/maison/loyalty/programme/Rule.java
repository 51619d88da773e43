package maison.loyalty.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// When a tier is earned: thresholds joined by AND and OR.
///
/// Only "at least" exists, so a member can never lose a tier by buying more.
public sealed interface Rule {

    /// Whether the tier is earned.
    boolean holds(Measures measures);

    /// The rule in the words of the programme.
    String text();

    /// Every threshold in the rule, in reading order.
    List<AtLeast> thresholds();

    /// One threshold.
    ///
    /// @param least the threshold in the unit of [Measures], rounded up, so comparing is exact
    record AtLeast(Metric metric, BigDecimal threshold, long least) implements Rule {

        @Override
        public boolean holds(Measures measures) {
            return measures.exact(metric) >= least;
        }

        /// What is missing, 0 if the threshold is met.
        public BigDecimal missing(Measures measures) {
            return measures.missing(metric, least);
        }

        @Override
        public String text() {
            return metric.word() + " >= " + threshold.toPlainString();
        }

        @Override
        public List<AtLeast> thresholds() {
            return List.of(this);
        }
    }

    /// Any one of the parts is enough.
    record AnyOf(List<Rule> parts) implements Rule {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Measures measures) {
            for (Rule part : parts) {
                if (part.holds(measures)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String text() {
            return parts.stream().map(Rule::text).collect(Collectors.joining(" OR "));
        }

        @Override
        public List<AtLeast> thresholds() {
            return thresholdsOf(parts);
        }
    }

    /// All parts are needed.
    record AllOf(List<Rule> parts) implements Rule {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Measures measures) {
            for (Rule part : parts) {
                if (!part.holds(measures)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(part -> part instanceof AnyOf ? "(" + part.text() + ")" : part.text())
                    .collect(Collectors.joining(" AND "));
        }

        @Override
        public List<AtLeast> thresholds() {
            return thresholdsOf(parts);
        }
    }

    private static List<AtLeast> thresholdsOf(List<Rule> parts) {
        var all = new ArrayList<AtLeast>();
        parts.forEach(part -> all.addAll(part.thresholds()));
        return List.copyOf(all);
    }
}
