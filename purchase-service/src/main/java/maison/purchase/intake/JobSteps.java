package maison.purchase.intake;

import java.util.List;
import maison.purchase.intake.JobRequest.EvidenceText;
import maison.purchase.intake.JobRequest.HolderText;
import maison.purchase.intake.JobRequest.PieceText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The steps of a job as clients send them; [StepReading] and [EndReading] check them.
public final class JobSteps {

    private JobSteps() {}

    /// What every step says.
    interface Placed {

        /// Where it takes place.
        @Nullable String storeId();

        /// When, by the client's clock.
        @Nullable String occurredAt();
    }

    /// One line of an estimate, or of what is charged.
    @Schema(
            name = "JobCharge",
            requiredProperties = {"lineId", "code", "description"})
    public record ChargeText(
            @Schema(examples = "1") @Nullable String lineId,
            @Schema(examples = "RING-RESIZE") @Nullable String code,
            @Schema(examples = "Make the band two sizes larger") @Nullable String description,
            @Schema(description = "Without tax; required unless `taxInclusive`")
                    @Nullable MoneyText net,
            @Schema(description = "0 if absent") @Nullable MoneyText tax,
            @Schema(description = "With the tax in it; required with `taxInclusive`")
                    @Nullable MoneyText price) {}

    /// What it would cost.
    @Schema(
            name = "JobEstimate",
            requiredProperties = {"storeId", "occurredAt", "lines", "total"})
    public record Estimate(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(minItems = 1, maxItems = 200) @Nullable List<@Nullable ChargeText> lines,
            @Schema(description = "Must be the sum of the lines, net and tax")
                    @Nullable MoneyText total,
            @Schema(
                            description =
                                    "Whether lines name their price with the tax in it; false if"
                                            + " absent")
                    @Nullable Boolean taxInclusive)
            implements Placed {}

    /// What the client said to an estimate.
    @Schema(
            name = "JobEstimateAnswer",
            requiredProperties = {"storeId", "occurredAt", "approved", "how", "total"})
    public record Answer(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Nullable Boolean approved,
            @Schema(enumeration = {"in-person", "phone", "email", "message", "portal"})
                    @Nullable String how,
            @Schema(description = "The amount that the client answered to")
                    @Nullable MoneyText total)
            implements Placed {}

    /// Money paid before the job is done.
    @Schema(
            name = "JobPayment",
            requiredProperties = {"storeId", "occurredAt", "tenders", "amount"})
    public record Payment(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(minItems = 1, maxItems = 50)
                    @Nullable List<SaleRequest.@Nullable Payment> tenders,
            @Schema(description = "Must be the sum of the tenders, above 0")
                    @Nullable MoneyText amount)
            implements Placed {}

    /// Something to do.
    @Schema(
            name = "JobTask",
            requiredProperties = {"storeId", "occurredAt", "description"})
    public record Task(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "Open the band and add metal") @Nullable String description,
            @Schema(examples = "artisan-3") @Nullable String assigneeId,
            @Schema(
                            description =
                                    "Whether the client must have approved an estimate before it is"
                                            + " done; true if absent")
                    @Nullable Boolean chargeable)
            implements Placed {}

    /// Who is to do it.
    @Schema(
            name = "JobTaskAssignment",
            requiredProperties = {"storeId", "occurredAt", "assigneeId"})
    public record Assignment(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "artisan-3") @Nullable String assigneeId)
            implements Placed {}

    /// A step that says nothing but where and when.
    @Schema(
            name = "JobTaskCompletion",
            requiredProperties = {"storeId", "occurredAt"})
    public record Completion(
            @Nullable String storeId, @Schema(format = "date-time") @Nullable String occurredAt)
            implements Placed {}

    /// Another promised day.
    @Schema(
            name = "JobPromise",
            requiredProperties = {"storeId", "occurredAt", "promised"})
    public record Promise(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(format = "date", examples = "2026-04-02") @Nullable String promised)
            implements Placed {}

    /// An order at a supplier.
    @Schema(
            name = "JobOrder",
            requiredProperties = {"storeId", "occurredAt", "supplierId"})
    public record Order(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "supplier-12") @Nullable String supplierId,
            @Schema(examples = "PO-2026-88", description = "The supplier's order number")
                    @Nullable String reference)
            implements Placed {}

    /// What was ordered or made is here.
    @Schema(
            name = "JobArrival",
            requiredProperties = {
                "storeId",
                "occurredAt",
                "pieces",
                "giver",
                "receiver",
                "evidence"
            })
    public record Arrival(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(minItems = 1, maxItems = 200) @Nullable List<@Nullable PieceText> pieces,
            @Nullable HolderText giver,
            @Nullable HolderText receiver,
            @Nullable EvidenceText evidence)
            implements Placed {}

    /// The result of an appraisal.
    @Schema(
            name = "JobAppraisal",
            requiredProperties = {
                "storeId",
                "occurredAt",
                "valuations",
                "method",
                "appraiserId",
                "validUntil",
                "total"
            })
    public record Appraisal(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(minItems = 1, maxItems = 200)
                    @Nullable List<@Nullable ValuationText> valuations,
            @Schema(examples = "replacement-value") @Nullable String method,
            @Schema(examples = "appraiser-2") @Nullable String appraiserId,
            @Schema(format = "date", examples = "2028-03-20") @Nullable String validUntil,
            @Schema(description = "Must be the sum of the valuations") @Nullable MoneyText total)
            implements Placed {}

    /// What a piece was found to be, and what it is worth.
    @Schema(
            name = "JobValuation",
            requiredProperties = {"pieceId", "findings", "value"})
    public record ValuationText(
            @Nullable String pieceId,
            @Schema(
                            examples = "18k white gold, oval sapphire of 1.20 ct",
                            description = "Tested facts")
                    @Nullable String findings,
            @Nullable MoneyText value) {}

    /// Pieces go from hand to hand.
    @Schema(
            name = "CustodyHandOver",
            requiredProperties = {
                "storeId",
                "occurredAt",
                "pieceIds",
                "giver",
                "receiver",
                "evidence"
            })
    public record HandOver(
            @Nullable String storeId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(minItems = 1, maxItems = 200) @Nullable List<@Nullable String> pieceIds,
            @Nullable HolderText giver,
            @Nullable HolderText receiver,
            @Nullable EvidenceText evidence)
            implements Placed {}
}
