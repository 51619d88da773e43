package maison.loyalty.account;

import java.util.UUID;

/// Which lot points were taken from.
///
/// @param taking the hold or the deduction
/// @param lot the sale or the grant
public record TakenPoints(UUID taking, UUID lot, long points) {}
