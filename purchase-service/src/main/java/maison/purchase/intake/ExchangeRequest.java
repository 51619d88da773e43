package maison.purchase.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Goods coming back and other goods bought for them, as a client sends it.
@Schema(
        name = "Exchange",
        requiredProperties = {"saleId", "return", "sale"})
public record ExchangeRequest(
        @Schema(format = "uuid", description = "The sale whose goods come back")
                @Nullable String saleId,
        @Schema(
                        name = "return",
                        description =
                                "Refunds, if given, must add up to what is left after the new sale")
                @JsonProperty("return")
                @Nullable ReturnRequest back,
        @Schema(
                        description =
                                "Its receipt is that of the whole exchange; its tenders pay only"
                                        + " what is left after what comes back")
                @Nullable SaleRequest sale) {}
