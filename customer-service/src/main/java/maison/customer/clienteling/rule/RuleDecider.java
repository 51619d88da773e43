package maison.customer.clienteling.rule;

import maison.customer.clienteling.rule.RuleCommand.Define;
import maison.customer.clienteling.rule.RuleCommand.Retire;
import maison.customer.clienteling.rule.RuleEvent.RuleDefined;
import maison.customer.clienteling.rule.RuleEvent.RuleRetired;
import maison.customer.clienteling.rule.RuleRefusal.RuleUnknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of rules: a change is a version, and what is retired may be defined again.
public final class RuleDecider implements Decider<RuleCommand, Rule, RuleEvent, RuleRefusal> {

    @Override
    public Rule initial() {
        return new Rule(null, false);
    }

    @Override
    public Decision<RuleEvent, RuleRefusal> decide(RuleCommand command, Rule rule) {
        return switch (command) {
            case Define define when rule.inForce() && define.terms().equals(rule.terms()) ->
                    Decision.alreadyDone();
            case Define(var id, var terms, var by, var at) ->
                    Decision.accept(new RuleDefined(id, terms, by, at));
            case Retire _ when rule.terms() == null -> Decision.refuse(new RuleUnknown());
            case Retire _ when !rule.inForce() -> Decision.alreadyDone();
            case Retire(var id, var by, var at) -> Decision.accept(new RuleRetired(id, by, at));
        };
    }

    @Override
    public Rule evolve(Rule rule, RuleEvent event) {
        return switch (event) {
            case RuleDefined defined -> new Rule(defined.terms(), true);
            case RuleRetired _ -> new Rule(rule.terms(), false);
        };
    }
}
