package maison.loyalty.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// An offer that a till wants a member to have with a sale.
///
/// @param id chosen by the till
/// @param netMinor what the basket comes to, in minor units of its currency
/// @param until from then on it is as if it had never been, unless it was committed before
public record Redeem(
        UUID id, Instant at, Instant until, String store, long netMinor, String currency) {

    public Redeem {
        if (netMinor < 0 || !until.isAfter(at)) {
            throw new IllegalArgumentException(
                    "A redemption for %d from %s until %s".formatted(netMinor, at, until));
        }
    }

    boolean asksTheSame(Redeem other) {
        return store.equals(other.store)
                && netMinor == other.netMinor
                && currency.equals(other.currency)
                && Duration.between(at, until).equals(Duration.between(other.at, other.until));
    }

    Redeem notBefore(Instant now) {
        return now.isAfter(at)
                ? new Redeem(
                        id, now, now.plus(Duration.between(at, until)), store, netMinor, currency)
                : this;
    }
}
