package maison.customer.belongings.gifts;

import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.Present;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// A gift as it is stored, with its recipient as far as that is a customer by now.
///
/// @param relationId the giver's relation that names the recipient, if one does
/// @param words what the giver said of it; null after the giver was erased
public record GiftRow(
        UUID giverId,
        UUID giftId,
        int version,
        @Nullable UUID recipientId,
        @Nullable UUID relationId,
        Present present,
        @Nullable Instant until,
        @Nullable Instant revealedAt,
        @Nullable Sealed words,
        Instant plannedAt) {

    /// Whether its recipient may know of it.
    public boolean isKnown(Instant now) {
        return revealedAt != null || (until != null && !now.isBefore(until));
    }

    /// Whether nothing that this person is shown may tell of it.
    public boolean isKeptFrom(UUID viewer, Instant now) {
        return viewer.equals(recipientId) && !isKnown(now);
    }
}
