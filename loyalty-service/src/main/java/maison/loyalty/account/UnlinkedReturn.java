package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// Goods that came back without naming a sale.
///
/// No lot can be said to have come from them, so they change neither points nor tier; they are kept
/// so that an explanation can say that.
public record UnlinkedReturn(UUID id, Instant at, String currency, long netMinor) implements Fact {}
