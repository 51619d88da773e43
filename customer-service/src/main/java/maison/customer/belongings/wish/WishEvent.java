package maison.customer.belongings.wish;

import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.Recipient;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a wish. Stored for good; what it says is ciphertext.
public sealed interface WishEvent {

    UUID customerId();

    UUID wishId();

    Instant at();

    record WishMade(
            UUID customerId,
            UUID wishId,
            @Nullable String sku,
            @Nullable Recipient recipient,
            Sealed words,
            Instant at)
            implements WishEvent {}

    record WishChanged(
            UUID customerId,
            UUID wishId,
            @Nullable String sku,
            @Nullable Recipient recipient,
            Sealed words,
            Instant at)
            implements WishEvent {}

    record WishFulfilled(UUID customerId, UUID wishId, UUID saleId, String lineId, Instant at)
            implements WishEvent {}

    record WishDropped(UUID customerId, UUID wishId, Instant at) implements WishEvent {}
}
