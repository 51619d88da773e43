package maison.customer.belongings.gift;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be asked of a gift.
public sealed interface GiftCommand {

    /// @param customerId who gives
    /// @param until when the recipient may know; null until somebody says so
    /// @param words what the giver said of it, sealed with their key
    record Plan(
            UUID customerId,
            UUID giftId,
            Recipient recipient,
            Present present,
            @Nullable Instant until,
            Sealed words,
            Instant at)
            implements GiftCommand {}

    /// Says anew when the recipient may know.
    record Reschedule(@Nullable Instant until, Instant at) implements GiftCommand {}

    /// The recipient knows.
    record Reveal(Instant at) implements GiftCommand {}

    /// It was marked by mistake, and is none.
    record Unmark(Instant at) implements GiftCommand {}
}
