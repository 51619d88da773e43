package maison.purchase.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A manager's leave for one act, as a client sends it.
@Schema(
        name = "Approval",
        requiredProperties = {"storeId", "deed", "upTo"})
public record ApprovalRequest(
        @Schema(examples = "dubai-mall", description = "Where it may be used")
                @Nullable String storeId,
        @Schema(
                        enumeration = {"refund", "override", "void", "move"},
                        description = "What it is for")
                @Nullable String deed,
        @Schema(description = "For how much at most") @Nullable MoneyText upTo) {}
