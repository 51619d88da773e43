package maison.purchase.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A till goes on with a basket.
@Schema(
        name = "Resumption",
        requiredProperties = {"storeId", "terminalId", "occurredAt"})
public record ResumptionRequest(
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(examples = "dubai-mall-2") @Nullable String terminalId,
        @Schema(format = "date-time", examples = "2026-03-14T11:25:00Z")
                @Nullable String occurredAt,
        @Schema(
                        format = "date-time",
                        description =
                                "Since when the till was out of reach, if it went on without"
                                        + " asking; it is then recorded whoever else did. For"
                                        + " tills and managers")
                @Nullable String offlineSince) {}
