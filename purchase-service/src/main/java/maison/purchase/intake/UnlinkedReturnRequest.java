package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Goods coming back without a sale that could be named, as a client sends it.
@Schema(
        name = "UnlinkedReturn",
        requiredProperties = {"storeId", "currency", "occurredAt", "reason", "lines", "total"})
public record UnlinkedReturnRequest(
        @Schema(format = "uuid", description = "Absent if unknown") @Nullable String customerId,
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency,
        @Schema(format = "date-time", examples = "2026-03-20T16:45:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "no-receipt") @Nullable String reason,
        @Schema(minItems = 1, maxItems = 5000) @Nullable List<@Nullable Line> lines,
        @Schema(description = "If given, must be the sum of the lines' net amounts")
                @Nullable MoneyText net,
        @Schema(description = "If given, must be the sum of the lines' taxes")
                @Nullable MoneyText tax,
        @Schema(description = "Must be the sum of the lines, net and tax")
                @Nullable MoneyText total,
        @Schema(
                        format = "uuid",
                        description = "A manager's approval of the refund, where it needs one")
                @Nullable String approvalId) {

    /// What came back and what is refunded for it.
    @Schema(
            name = "UnlinkedReturnLine",
            requiredProperties = {"lineId", "sku", "description", "quantity", "net"})
    public record Line(
            @Schema(examples = "1") @Nullable String lineId,
            @Schema(examples = "CHAIN-SILVER-45") @Nullable String sku,
            @Schema(examples = "Silver chain, 45 cm") @Nullable String description,
            @Schema(examples = "1", description = "Decimal, above 0, at most 4 decimals")
                    @Nullable String quantity,
            @Schema(description = "The refund for the line, before tax") @Nullable MoneyText net,
            @Schema(description = "0 if absent") @Nullable MoneyText tax) {}
}
