package maison.purchase.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Store credit issued by hand, as a client sends it.
@Schema(
        name = "StoreCredit",
        requiredProperties = {"storeId", "occurredAt", "reason", "amount"})
public record CreditRequest(
        @Schema(
                        format = "uuid",
                        description = "Who alone may spend it; absent for whoever shows its id")
                @Nullable String customerId,
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(format = "date-time", examples = "2026-03-18T09:05:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "goodwill") @Nullable String reason,
        @Nullable MoneyText amount) {}
