package maison.customer.clienteling.rule;

import java.time.Instant;

/// Everything that can have happened to a rule for tasks. Stored for good; each is a version.
public sealed interface RuleEvent {

    String ruleId();

    Instant at();

    record RuleDefined(String ruleId, RuleTerms terms, String by, Instant at)
            implements RuleEvent {}

    record RuleRetired(String ruleId, String by, Instant at) implements RuleEvent {}
}
