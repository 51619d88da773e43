package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a till asks before a sale: who stands there, and what this basket means for them. The lines
/// are those of the sale to come.
@Schema(
        name = "CheckoutRequest",
        requiredProperties = {"storeId", "terminalId", "currency", "occurredAt", "zone"})
public record CheckoutRequest(
        @Schema(
                        description =
                                "A phone in any written form and in any script's digits, an e-mail,"
                                        + " a loyalty card's number or QR text, or a customer's id;"
                                        + " absent for a walk-in",
                        examples = {"٠٧٧٠٠ ٩٠٠١٢٣", "MAISON:CARD:620041700092"},
                        maxLength = 320)
                @Nullable String identifier,
        @Schema(
                        description =
                                "ISO 3166 region whose phones are written without a country; the"
                                        + " house's if absent",
                        examples = "SA",
                        pattern = "^[A-Z]{2}$")
                @Nullable String region,
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
        @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency,
        @Schema(
                        format = "date-time",
                        examples = "2026-03-14T11:30:00Z",
                        description = "The time that the sale will have")
                @Nullable String occurredAt,
        @Schema(examples = "Asia/Dubai", description = "The store's IANA zone")
                @Nullable String zone,
        @Schema(description = "Whether prices and discounts hold the tax")
                @Nullable Boolean taxInclusive,
        @Schema(description = "May be empty before anything was scanned", maxItems = 5000)
                @Nullable List<SaleRequest.@Nullable Line> lines) {

    /// Without the identifier, which is personal.
    @Override
    public String toString() {
        return "CheckoutRequest[…]";
    }
}
