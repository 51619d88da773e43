package maison.purchase.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sale that is undone, as a client sends it.
@Schema(
        name = "Void",
        requiredProperties = {"storeId", "sessionId", "occurredAt", "reason"})
public record VoidRequest(
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(
                        examples = "dubai-mall-1-2026-03-14",
                        description = "The till's session, as the sale named it")
                @Nullable String sessionId,
        @Schema(format = "date-time", examples = "2026-03-14T11:32:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "wrong-item") @Nullable String reason,
        @Schema(
                        format = "uuid",
                        description = "A manager's approval, for what the caller may not do alone")
                @Nullable String approvalId) {}
