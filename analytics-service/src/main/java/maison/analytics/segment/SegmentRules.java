package maison.analytics.segment;

import java.util.ArrayList;
import java.util.List;

/// A version of the rules. They are tried in order and the first that holds places the customer;
/// the last one holds for everybody, so nobody is without a segment.
public record SegmentRules(int version, List<Rule> rules) {

    /// What the rules said about one segment.
    public enum Verdict {
        MEMBER,
        /// No alternative held.
        CONDITION_FAILED,
        /// An alternative held, but an earlier rule had placed the customer already.
        PLACED_EARLIER
    }

    /// One rule's part in a decision.
    public record Step(Segment segment, Verdict verdict, List<Rule.Alternative> alternatives) {

        public Step {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// Where the customer was placed, and what every rule said.
    public record Placement(Segment segment, String reason, List<Step> steps) {

        public Placement {
            steps = List.copyOf(steps);
        }
    }

    public SegmentRules {
        rules = List.copyOf(rules);
        if (rules.isEmpty() || !rules.getLast().isUnconditional()) {
            throw new IllegalArgumentException("The last rule must take everybody");
        }
    }

    public Placement place(Inputs inputs) {
        var steps = new ArrayList<Step>();
        Step member = null;
        for (Rule rule : rules) {
            var alternatives = rule.on(inputs);
            boolean held = alternatives.stream().anyMatch(Rule.Alternative::held);
            var verdict = verdict(held, member != null);
            var step = new Step(rule.segment(), verdict, alternatives);
            member = verdict == Verdict.MEMBER ? step : member;
            steps.add(step);
        }
        if (member == null) {
            throw new IllegalStateException("The last rule did not take " + inputs);
        }
        return new Placement(member.segment(), reason(member), steps);
    }

    private static Verdict verdict(boolean held, boolean isPlaced) {
        if (!held) {
            return Verdict.CONDITION_FAILED;
        }
        return isPlaced ? Verdict.PLACED_EARLIER : Verdict.MEMBER;
    }

    private String reason(Step member) {
        var held = member.alternatives().stream().filter(Rule.Alternative::held).findFirst();
        var texts = held.orElseThrow().conditions().stream().map(Condition.Outcome::text).toList();
        String why = texts.isEmpty() ? "no other rule holds" : String.join(" and ", texts);
        return "%s: %s (rules version %d)".formatted(member.segment().label(), why, version);
    }
}
