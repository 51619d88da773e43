package maison.customer.clienteling.rule;

import java.time.Instant;

/// What can be asked of a rule for tasks.
public sealed interface RuleCommand {

    record Define(String ruleId, RuleTerms terms, String by, Instant at) implements RuleCommand {}

    /// It makes no more tasks; those that it made stay.
    record Retire(String ruleId, String by, Instant at) implements RuleCommand {}
}
