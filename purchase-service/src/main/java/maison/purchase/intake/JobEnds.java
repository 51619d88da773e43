package maison.purchase.intake;

import java.util.List;
import maison.purchase.intake.JobRequest.EvidenceText;
import maison.purchase.intake.JobRequest.HolderText;
import maison.purchase.intake.JobSteps.ChargeText;
import maison.purchase.intake.JobSteps.Placed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How jobs end, well or badly, as clients send it; [EndReading] checks it.
public final class JobEnds {

    private JobEnds() {}

    /// Something befell a piece.
    @Schema(
            name = "JobIncident",
            requiredProperties = {"storeId", "occurredAt", "kind", "pieceId", "account"})
    public record Incident(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(enumeration = {"lost", "found", "damaged"}) @Nullable String kind,
            @Nullable String pieceId,
            @Schema(examples = "Not in the safe at the evening count") @Nullable String account)
            implements Placed {}

    /// The client can come.
    @Schema(
            name = "JobReadiness",
            requiredProperties = {"storeId", "occurredAt"})
    public record Readiness(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(
                            maxItems = 200,
                            description =
                                    "What the client will owe, no more than they approved; the"
                                            + " approved estimate if absent")
                    @Nullable List<@Nullable ChargeText> charges,
            @Schema(
                            description =
                                    "Whether charges name their price with the tax in it; false if"
                                            + " absent")
                    @Nullable Boolean taxInclusive)
            implements Placed {}

    /// The client was told.
    @Schema(
            name = "JobNotice",
            requiredProperties = {"storeId", "occurredAt", "how"})
    public record Notice(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(enumeration = {"in-person", "phone", "email", "message", "portal"})
                    @Nullable String how)
            implements Placed {}

    /// The client comes for the pieces.
    @Schema(
            name = "JobPickUp",
            requiredProperties = {"storeId", "occurredAt", "giver", "evidence"})
    public record PickUpText(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Nullable HolderText giver,
            @Nullable EvidenceText evidence,
            @Schema(
                            enumeration = {
                                "passport",
                                "national-id",
                                "residence-permit",
                                "driving-licence"
                            },
                            description =
                                    "The kind of document that was checked, never its number. This"
                                            + " or the claim ticket is required")
                    @Nullable String identityDocument,
            @Schema(examples = "C-000731", description = "The ticket that was handed in")
                    @Nullable String claimTicket,
            @Schema(description = "How the rest is paid; absent where nothing is owed")
                    @Nullable CheckoutText checkout,
            @Schema(
                            format = "uuid",
                            description =
                                    "A manager's approval of what goes back, where it needs one")
                    @Nullable String approvalId)
            implements Placed {}

    /// The sale that ends a job. What was paid before is not among its tenders.
    @Schema(
            name = "JobCheckout",
            requiredProperties = {"saleId", "terminalId", "receiptNumber", "tenders"})
    public record CheckoutText(
            @Schema(format = "uuid", description = "Chosen by the client") @Nullable String saleId,
            @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
            @Schema(examples = "2026-000512") @Nullable String receiptNumber,
            @Schema(examples = "associate-7") @Nullable String associateId,
            @Schema(maxItems = 50) @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// Given up.
    @Schema(
            name = "JobCancellation",
            requiredProperties = {"storeId", "occurredAt", "reason"})
    public record Cancellation(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "too-expensive", description = "A code in kebab-case")
                    @Nullable String reason,
            @Schema(
                            format = "uuid",
                            description = "A manager's approval of the refund, where it needs one")
                    @Nullable String approvalId)
            implements Placed {}
}
