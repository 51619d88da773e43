package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// A tier given by hand: while it is in force the member holds it, or a higher one that they earn.
///
/// @param until the first instant at which it is over
/// @param reason a code, such as `invited-client`
/// @param by who gave it
public record TierGrant(UUID id, Instant at, String tier, Instant until, String reason, String by)
        implements Fact {

    public TierGrant {
        if (!until.isAfter(at)) {
            throw new IllegalArgumentException("A tier from %s until %s".formatted(at, until));
        }
        tier = tier.intern();
    }
}
