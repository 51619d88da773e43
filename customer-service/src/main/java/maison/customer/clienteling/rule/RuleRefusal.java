package maison.customer.clienteling.rule;

/// Why a rule may refuse a command.
public sealed interface RuleRefusal {

    record RuleUnknown() implements RuleRefusal {}
}
