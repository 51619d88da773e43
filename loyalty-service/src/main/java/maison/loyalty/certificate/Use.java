package maison.loyalty.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a certificate pays, or may come to pay, of a sale.
///
/// @param id chosen by the till
/// @param minor in minor units of the certificate's currency
/// @param until from then on it is as if it had never been, unless it was committed before
/// @param terminal and `sale`: null where the till does not say
public record Use(
        UUID id,
        Instant at,
        long minor,
        Instant until,
        String store,
        @Nullable String terminal,
        @Nullable UUID sale) {

    public Use {
        if (minor <= 0 || !until.isAfter(at)) {
            throw new IllegalArgumentException(
                    "A use of %d from %s until %s".formatted(minor, at, until));
        }
    }

    boolean asksTheSame(Use other) {
        return minor == other.minor
                && store.equals(other.store)
                && java.util.Objects.equals(terminal, other.terminal)
                && java.util.Objects.equals(sale, other.sale)
                && Duration.between(at, until).equals(Duration.between(other.at, other.until));
    }
}
