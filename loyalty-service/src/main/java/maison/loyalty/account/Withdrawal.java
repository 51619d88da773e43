package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// Takes a grant back: from then on it is as if it had never been given.
///
/// @param grant it may become known later than its withdrawal
public record Withdrawal(UUID id, UUID grant, Instant at, String reason) implements Fact {}
