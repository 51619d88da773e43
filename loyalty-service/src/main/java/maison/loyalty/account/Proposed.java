package maison.loyalty.account;

import org.jspecify.annotations.Nullable;

/// A proposal and what became of it.
///
/// @param approved null while nobody has decided
public record Proposed(Proposal proposal, @Nullable Boolean approved) {}
