package maison.customer.clienteling.rule;

import org.jspecify.annotations.Nullable;

/// A rule as it is.
///
/// @param terms null before it was defined
/// @param inForce whether it makes tasks
public record Rule(@Nullable RuleTerms terms, boolean inForce) {}
