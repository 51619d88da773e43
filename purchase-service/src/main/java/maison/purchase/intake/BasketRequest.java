package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A basket to set aside, as a client sends it: its lines are those of a sale.
@Schema(
        name = "Basket",
        requiredProperties = {"storeId", "terminalId", "currency", "occurredAt", "lines"})
public record BasketRequest(
        @Schema(format = "uuid", description = "Absent if unknown") @Nullable String customerId,
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
        @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency,
        @Schema(format = "date-time", examples = "2026-03-14T11:20:00Z")
                @Nullable String occurredAt,
        @Schema(description = "Whether prices and discounts hold the tax")
                @Nullable Boolean taxInclusive,
        @Schema(minItems = 1, maxItems = 5000) @Nullable List<SaleRequest.@Nullable Line> lines) {}
