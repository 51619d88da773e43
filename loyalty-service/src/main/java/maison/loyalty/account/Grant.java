package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Points that were given apart from a sale, such as a bonus or an adjustment by hand.
///
/// @param bonus what they are for, such as `referral` or `adjustment`
/// @param points more than 0
/// @param usableFrom from when on they can be used; `at` for at once
/// @param expiresAt the first instant at which they are gone
/// @param ruleVersion of the programme that gave them
/// @param reason in the words of who gave them; null where the rules did
public record Grant(
        UUID id,
        Instant at,
        String bonus,
        long points,
        Instant usableFrom,
        Instant expiresAt,
        String ruleVersion,
        @Nullable String reason)
        implements Fact {

    /// What points are for that were given by hand.
    public static final String ADJUSTMENT = "adjustment";

    public Grant {
        if (points <= 0) {
            throw new IllegalArgumentException("A grant of %d points".formatted(points));
        }
        bonus = bonus.intern();
        ruleVersion = ruleVersion.intern();
    }
}
