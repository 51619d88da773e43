package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offer to make something, as a client sends it.
@Schema(
        name = "OrderQuote",
        requiredProperties = {
            "customerId",
            "storeId",
            "currency",
            "occurredAt",
            "zone",
            "validUntil",
            "productType",
            "lines",
            "pieces",
            "total"
        })
public record QuoteRequest(
        @Schema(format = "uuid") @Nullable String customerId,
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(examples = "associate-7") @Nullable String associateId,
        @Schema(examples = "AED", pattern = "^[A-Z]{3}$") @Nullable String currency,
        @Schema(format = "date-time", examples = "2026-03-14T11:30:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "Asia/Dubai", description = "The store's IANA zone")
                @Nullable String zone,
        @Schema(format = "date", description = "The last day on which it can be accepted")
                @Nullable String validUntil,
        @Schema(examples = "suit", description = "One of the configured product types")
                @Nullable String productType,
        @Schema(minItems = 1, maxItems = 200) @Nullable List<SaleRequest.@Nullable Line> lines,
        @Schema(minItems = 1, maxItems = 100) @Nullable List<@Nullable PieceText> pieces,
        @Schema(description = "Must be the sum of the lines, net and tax")
                @Nullable MoneyText total,
        @Schema(description = "Whether prices and discounts hold the tax; false if absent")
                @Nullable Boolean taxInclusive,
        @Schema(
                        format = "uuid",
                        description = "A manager's approval of the prices, where they need one")
                @Nullable String approvalId) {

    /// One thing to be made.
    @Schema(
            name = "OrderPiece",
            requiredProperties = {"pieceId", "lineId", "kind"})
    public record PieceText(
            @Schema(examples = "jacket-1") @Nullable String pieceId,
            @Schema(examples = "1", description = "The line that it belongs to")
                    @Nullable String lineId,
            @Schema(examples = "jacket", pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")
                    @Nullable String kind) {}
}
