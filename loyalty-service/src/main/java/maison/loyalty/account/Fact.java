package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// Something that happened at a till, as the account learned it.
public sealed interface Fact permits Sale, Return, UnlinkedReturn {

    /// What makes a repeat recognisable.
    UUID id();

    /// Business time.
    Instant at();
}
