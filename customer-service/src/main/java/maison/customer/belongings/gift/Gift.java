package maison.customer.belongings.gift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a gift.
public sealed interface Gift {

    record Unplanned() implements Gift {}

    /// @param until when its recipient may know; null until somebody says so
    /// @param revealed whether somebody did
    record Planned(GiftEvent.GiftPlanned plan, @Nullable Instant until, boolean revealed)
            implements Gift {

        boolean isKnown(Instant now) {
            return revealed || (until != null && !now.isBefore(until));
        }

        UUID customerId() {
            return plan.customerId();
        }

        UUID giftId() {
            return plan.giftId();
        }
    }

    record Gone() implements Gift {}
}
