package maison.purchase.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A manager has seen to a conflict.
@Schema(
        name = "Resolution",
        requiredProperties = {"reason", "occurredAt"})
public record ResolutionRequest(
        @Schema(examples = "written-off", description = "A code") @Nullable String reason,
        @Schema(format = "date-time", examples = "2026-03-20T09:00:00Z")
                @Nullable String occurredAt) {}
