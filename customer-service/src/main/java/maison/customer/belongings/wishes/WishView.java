package maison.customer.belongings.wishes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.gifts.SurpriseMark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A wish in the clear.
///
/// @param version for the `ETag`
/// @param fulfilled the purchase that fulfilled it, as far as the reader may know
/// @param surprise for staff: somebody means to fulfil it, or it is an idea for somebody
@Schema(name = "Wish")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WishView(
        UUID wishId,
        int version,
        @Schema(examples = "RING-HALO-18K") @Nullable String sku,
        @Nullable String description,
        @Schema(description = "1 for the dearest to 3") int priority,
        @Schema(examples = "fitting") @Nullable String source,
        @Nullable String note,
        @Schema(description = "For whom, if not for themselves") @Nullable Recipient recipient,
        Instant madeAt,
        @Nullable Fulfilment fulfilled,
        @Nullable SurpriseMark surprise) {

    /// The line of a sale that fulfilled it.
    @Schema(name = "WishFulfilment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fulfilment(UUID saleId, @Nullable String lineId) {}

    WishView fulfilledBy(@Nullable Fulfilment by) {
        return new WishView(
                wishId,
                version,
                sku,
                description,
                priority,
                source,
                note,
                recipient,
                madeAt,
                by,
                surprise);
    }

    WishView marked(@Nullable SurpriseMark mark) {
        return new WishView(
                wishId,
                version,
                sku,
                description,
                priority,
                source,
                note,
                recipient,
                madeAt,
                fulfilled,
                mark);
    }

    @Override
    public String toString() {
        return "Wish[…]";
    }
}
