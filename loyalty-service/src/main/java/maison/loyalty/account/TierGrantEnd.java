package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// A tier that was given by hand is taken back before its time.
///
/// @param reason a code
/// @param by who took it back
public record TierGrantEnd(UUID grant, Instant at, String reason, String by) implements Fact {

    @Override
    public UUID id() {
        return grant;
    }
}
