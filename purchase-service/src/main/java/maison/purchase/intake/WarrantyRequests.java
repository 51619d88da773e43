package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What clients send about warranties; nothing in it is trusted before [WarrantyReading] has
/// checked it.
public final class WarrantyRequests {

    private WarrantyRequests() {}

    /// A warranty that is registered by hand.
    @Schema(
            name = "Warranty",
            requiredProperties = {
                "belongingId",
                "storeId",
                "zone",
                "occurredAt",
                "startsOn",
                "months"
            })
    public record Registration(
            @Schema(format = "uuid") @Nullable String belongingId,
            @Schema(examples = "W-2026-0091", description = "On its card") @Nullable String number,
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(examples = "Asia/Dubai", description = "The store's IANA zone")
                    @Nullable String zone,
            @Schema(format = "date-time", examples = "2026-03-18T09:05:00Z")
                    @Nullable String occurredAt,
            @Schema(format = "date", examples = "2026-03-14") @Nullable String startsOn,
            @Schema(minimum = "1", maximum = "1200", examples = "36") @Nullable Integer months,
            @Schema(description = "Whether it stays with a piece that changes hands; no if absent")
                    @Nullable Boolean transferable,
            @Schema(maxItems = 20, description = "Causes in kebab case")
                    @Nullable List<@Nullable String> excludes) {}

    /// Some months more.
    @Schema(
            name = "WarrantyExtension",
            requiredProperties = {"storeId", "occurredAt", "months"})
    public record Extension(
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(format = "date-time", examples = "2026-03-18T09:05:00Z")
                    @Nullable String occurredAt,
            @Schema(minimum = "1", maximum = "1200", examples = "12") @Nullable Integer months,
            @Schema(format = "uuid", description = "The sale that paid for it")
                    @Nullable String saleId) {}

    /// A job that is to be done under a warranty.
    @Schema(
            name = "WarrantyClaim",
            requiredProperties = {"storeId", "occurredAt", "jobId", "cause"})
    public record Claim(
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(format = "date-time", examples = "2026-09-18T09:05:00Z")
                    @Nullable String occurredAt,
            @Schema(format = "uuid") @Nullable String jobId,
            @Schema(examples = "setting-failed", description = "In kebab case")
                    @Nullable String cause) {}
}
