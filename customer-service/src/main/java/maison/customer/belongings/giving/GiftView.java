package maison.customer.belongings.giving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.belongings.gifts.SurpriseMark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A gift in the clear.
///
/// @param version for the `ETag`
/// @param description what the giver said of it; not told to the recipient
/// @param surprise there while its recipient does not know of it
@Schema(name = "Gift")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GiftView(
        UUID giftId,
        int version,
        UUID giverId,
        @Nullable UUID recipientId,
        @Schema(description = "The giver's relation that names the recipient")
                @Nullable UUID relationId,
        Present present,
        @Nullable String description,
        @Nullable Instant until,
        @Nullable Instant revealedAt,
        @Nullable SurpriseMark surprise) {

    static GiftView of(GiftRow row, @Nullable String description, Instant now) {
        return new GiftView(
                row.giftId(),
                row.version(),
                row.giverId(),
                row.recipientId(),
                row.relationId(),
                row.present(),
                description,
                row.until(),
                row.revealedAt(),
                row.isKnown(now) ? null : SurpriseMark.of(row));
    }

    @Override
    public String toString() {
        return "Gift[…]";
    }
}
