package maison.customer.belongings.wish;

import java.util.UUID;
import maison.customer.belongings.gift.Recipient;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a wish.
public sealed interface Wish {

    record Unmade() implements Wish {}

    /// @param fulfilment the purchase that fulfilled it; null while it is open
    record Made(
            UUID customerId,
            UUID wishId,
            @Nullable String sku,
            @Nullable Recipient recipient,
            Sealed words,
            @Nullable Line fulfilment)
            implements Wish {}

    /// A line of a sale.
    record Line(UUID saleId, String lineId) {}

    record Gone() implements Wish {}
}
