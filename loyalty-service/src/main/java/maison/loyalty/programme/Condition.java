package maison.loyalty.programme;

import java.util.List;

/// A threshold of a rule against what a member has.
///
/// @param missing what is short of the threshold, rounded up; 0 if it is met
public record Condition(
        String condition,
        String metric,
        String threshold,
        String actual,
        String missing,
        boolean met) {

    /// Every threshold of a rule, in reading order.
    public static List<Condition> of(Rule rule, Measures measures) {
        return rule.thresholds().stream()
                .map(threshold ->
                        new Condition(
                                threshold.text(),
                                threshold.metric().word(),
                                threshold.threshold().toPlainString(),
                                measures.shown(threshold.metric()).toPlainString(),
                                threshold.missing(measures).toPlainString(),
                                threshold.holds(measures)))
                .toList();
    }
}
