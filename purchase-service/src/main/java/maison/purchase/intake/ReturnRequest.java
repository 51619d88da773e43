package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Goods coming back from a sale, as a client sends it.
@Schema(
        name = "Return",
        requiredProperties = {"storeId", "occurredAt", "reason", "lines"})
public record ReturnRequest(
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(format = "date-time", examples = "2026-03-18T09:05:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "changed-mind") @Nullable String reason,
        @Schema(minItems = 1, maxItems = 5000) @Nullable List<@Nullable Line> lines) {

    /// So much of a line of the sale.
    @Schema(
            name = "ReturnLine",
            requiredProperties = {"lineId", "quantity"})
    public record Line(
            @Schema(examples = "2") @Nullable String lineId,
            @Schema(examples = "1", description = "Decimal, above 0, at most 4 decimals")
                    @Nullable String quantity) {}
}
