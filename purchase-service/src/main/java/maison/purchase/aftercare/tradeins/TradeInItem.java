package maison.purchase.aftercare.tradeins;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A trade-in in a list.
///
/// @param credit what was given for the piece, or the highest offer if it was not taken in
@Schema(
        name = "TradeInItem",
        requiredProperties = {"tradeInId", "storeId", "status", "quotedAt", "validUntil", "credit"})
record TradeInItem(
        UUID tradeInId,
        @Nullable UUID customerId,
        String storeId,
        @Schema(enumeration = {"quoted", "expired", "accepted"}) String status,
        @Nullable UUID belongingId,
        @Nullable String category,
        Instant quotedAt,
        Instant validUntil,
        Money credit,
        @Nullable UUID saleId,
        @Nullable UUID creditId) {}
