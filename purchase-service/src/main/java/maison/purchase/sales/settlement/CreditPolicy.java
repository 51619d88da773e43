package maison.purchase.sales.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// How long store credit lasts.
///
/// @param months from its issue; null for ever
public record CreditPolicy(@Nullable Integer months) {

    /// When credit of this moment ends, counted in UTC so that every store gives the same; null for
    /// never.
    public @Nullable Instant expiryOf(Instant issuedAt) {
        return months == null
                ? null
                : issuedAt.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
