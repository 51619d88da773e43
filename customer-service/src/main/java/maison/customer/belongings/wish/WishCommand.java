package maison.customer.belongings.wish;

import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.Recipient;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be asked of a wish.
public sealed interface WishCommand {

    /// @param sku the item in the catalogue, if it is one
    /// @param recipient for whom, if not for themselves
    /// @param words what it is, how dear to them, from where we know; sealed as one
    record Make(
            UUID customerId,
            UUID wishId,
            @Nullable String sku,
            @Nullable Recipient recipient,
            Sealed words,
            Instant at)
            implements WishCommand {}

    record Change(@Nullable String sku, @Nullable Recipient recipient, Sealed words, Instant at)
            implements WishCommand {}

    /// A purchase fulfilled it.
    record Fulfil(UUID saleId, String lineId, Instant at) implements WishCommand {}

    /// They do not wish for it any more.
    record Drop(Instant at) implements WishCommand {}
}
