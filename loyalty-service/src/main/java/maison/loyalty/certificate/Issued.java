package maison.loyalty.certificate;

import java.time.Instant;
import java.util.UUID;
import maison.loyalty.programme.Reward;
import org.jspecify.annotations.Nullable;

/// A certificate as it was given to a member.
///
/// @param redemption that it was given for, of this customer
/// @param minor what it is worth, in minor units of its currency
/// @param expiresAt the first instant at which it is not good any more; null for never
/// @param use once, or until nothing is left
/// @param ruleVersion of the programme that says what it is worth
/// @param codeHash of the code, under a key of the house: the code itself is stored nowhere
/// @param lastFour symbols of the code, to tell one certificate from another
public record Issued(
        UUID customer,
        UUID redemption,
        String reward,
        Instant at,
        long minor,
        String currency,
        @Nullable Instant expiresAt,
        Reward.Use use,
        String ruleVersion,
        String store,
        String codeHash,
        String lastFour) {

    public Issued {
        if (minor <= 0 || (expiresAt != null && !expiresAt.isAfter(at))) {
            throw new IllegalArgumentException(
                    "A certificate worth %d from %s to %s".formatted(minor, at, expiresAt));
        }
    }

    boolean isOverAt(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
