package maison.analytics.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.analytics.assessment.Assessment;
import maison.analytics.segment.Condition;
import maison.analytics.segment.Rule;
import maison.analytics.segment.SegmentRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a customer is in a segment, and why in no other: the decision taken again from the inputs it
/// was taken on.
@Schema(name = "SegmentExplanation")
public record Explanation(
        @Schema(required = true) UUID customerId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true, examples = "regular") String segment,
        @Schema(required = true) String reason,
        @Schema(required = true) int rulesVersion,
        @Schema(required = true, description = "What the rules saw; what is not here is unknown")
                Map<String, Double> inputs,
        @Schema(required = true, description = "Every rule, in the order they were tried")
                List<Step> steps) {

    public Explanation {
        inputs = Map.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /// What one rule said.
    @Schema(name = "SegmentStep")
    public record Step(
            @Schema(required = true, examples = "vip") String segment,
            @Schema(required = true, examples = "condition-failed") String verdict,
            @Schema(required = true) List<Alternative> alternatives) {

        public Step {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// Conditions that must all hold.
    @Schema(name = "SegmentAlternative")
    public record Alternative(
            @Schema(required = true) boolean held, @Schema(required = true) List<Tested> all) {

        public Alternative {
            all = List.copyOf(all);
        }
    }

    /// @param actual absent where it is unknown; then the condition does not hold
    @Schema(name = "SegmentCondition")
    public record Tested(
            @Schema(required = true, examples = "monetaryScore") String input,
            @Schema(required = true, examples = ">=") String comparison,
            @Schema(required = true, examples = "5") double threshold,
            @Nullable Double actual,
            @Schema(required = true) boolean held) {}

    /// @param only one segment to explain; null for all
    static Explanation of(Assessment one, SegmentRules rules, @Nullable String only) {
        var placement = rules.place(one.placed().inputs());
        var inputs = new TreeMap<String, Double>();
        one.placed().inputs().known().forEach((input, value) -> inputs.put(input.code(), value));
        return new Explanation(
                one.customerId(),
                one.asOf(),
                placement.segment().code(),
                placement.reason(),
                rules.version(),
                inputs,
                placement.steps().stream()
                        .filter(step -> only == null || step.segment().code().equals(only))
                        .map(Explanation::step)
                        .toList());
    }

    private static Step step(SegmentRules.Step step) {
        String verdict =
                switch (step.verdict()) {
                    case MEMBER -> "member";
                    case CONDITION_FAILED -> "condition-failed";
                    case PLACED_EARLIER -> "placed-by-earlier-rule";
                };
        return new Step(
                step.segment().code(),
                verdict,
                step.alternatives().stream().map(Explanation::alternative).toList());
    }

    private static Alternative alternative(Rule.Alternative alternative) {
        return new Alternative(
                alternative.held(),
                alternative.conditions().stream().map(Explanation::tested).toList());
    }

    private static Tested tested(Condition.Outcome outcome) {
        var actual = outcome.actual();
        return new Tested(
                outcome.condition().input().code(),
                outcome.condition().comparison().sign(),
                outcome.condition().threshold(),
                actual.isPresent() ? actual.getAsDouble() : null,
                outcome.held());
    }
}
