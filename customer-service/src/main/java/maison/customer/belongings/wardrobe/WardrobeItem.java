package maison.customer.belongings.wardrobe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.customer.belongings.gifts.SurpriseMark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a customer has: bought of us, given to them, or from elsewhere.
///
/// @param surprise for staff: its recipient does not know of it
@Schema(name = "WardrobeItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WardrobeItem(
        @Schema(enumeration = {"bought", "given", "elsewhere"}) Origin origin,
        @Schema(description = "The sale it was bought in") @Nullable UUID saleId,
        @Schema(description = "The line of that sale") @Nullable String lineId,
        @Schema(description = "Of a piece from elsewhere") @Nullable UUID pieceId,
        @Schema(description = "Of a piece from elsewhere, for the `ETag`")
                @Nullable Integer version,
        @Schema(examples = "RING-HALO-18K") @Nullable String sku,
        String description,
        @Nullable String category,
        @Nullable String brand,
        @Schema(description = "How many are left after returns", examples = "1")
                @Nullable BigDecimal quantity,
        @Nullable String note,
        @Nullable LocalDate since,
        Instant at,
        @Nullable SurpriseMark surprise) {

    WardrobeItem marked(@Nullable SurpriseMark mark) {
        return new WardrobeItem(
                origin,
                saleId,
                lineId,
                pieceId,
                version,
                sku,
                description,
                category,
                brand,
                quantity,
                note,
                since,
                at,
                mark);
    }

    @Override
    public String toString() {
        return "WardrobeItem[…]";
    }
}
