package maison.analytics.segment;

import java.util.List;

/// A segment and the alternatives that lead into it; each is a list of conditions that must all
/// hold.
public record Rule(Segment segment, List<List<Condition>> any) {

    /// What came of one alternative.
    public record Alternative(boolean held, List<Condition.Outcome> conditions) {

        public Alternative {
            conditions = List.copyOf(conditions);
        }
    }

    public Rule {
        any = any.stream().map(List::copyOf).toList();
    }

    /// Whether the rule takes everybody.
    boolean isUnconditional() {
        return any.stream().anyMatch(List::isEmpty);
    }

    List<Alternative> on(Inputs inputs) {
        return any.stream()
                .map(all -> all.stream().map(condition -> condition.on(inputs)).toList())
                .map(all -> new Alternative(all.stream().allMatch(Condition.Outcome::held), all))
                .toList();
    }
}
