package maison.customer.belongings.gift;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a gift. Stored for good.
public sealed interface GiftEvent {

    /// Who gives.
    UUID customerId();

    UUID giftId();

    Instant at();

    record GiftPlanned(
            UUID customerId,
            UUID giftId,
            Recipient recipient,
            Present present,
            @Nullable Instant until,
            Sealed words,
            Instant at)
            implements GiftEvent {}

    record GiftRescheduled(UUID customerId, UUID giftId, @Nullable Instant until, Instant at)
            implements GiftEvent {}

    record GiftRevealed(UUID customerId, UUID giftId, Instant at) implements GiftEvent {}

    /// It was marked by mistake.
    record GiftUnmarked(UUID customerId, UUID giftId, Instant at) implements GiftEvent {}
}
