package maison.purchase.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sale that becomes another customer's, as a client sends it.
@Schema(
        name = "Move",
        requiredProperties = {"storeId", "occurredAt", "reason"})
public record MoveRequest(
        @Schema(format = "uuid", description = "Whose it becomes; absent for nobody's")
                @Nullable String customerId,
        @Schema(examples = "dubai-mall", description = "The sale's own store")
                @Nullable String storeId,
        @Schema(format = "date-time", examples = "2026-03-15T10:00:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "wrong-customer") @Nullable String reason,
        @Schema(
                        format = "uuid",
                        description = "A manager's approval, for what the caller may not do alone")
                @Nullable String approvalId) {}
