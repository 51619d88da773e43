package maison.purchase.workshop.jobcard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A job as it is read. Amounts are absent for artisans; conditions, holders, tasks and incidents
/// are absent for clients.
///
/// @param words what the client said; absent also after they were erased
/// @param owed what the client will owe or owed, once the job is ready
@Schema(
        name = "JobView",
        requiredProperties = {
            "jobId",
            "type",
            "stage",
            "storeId",
            "zone",
            "claimTicket",
            "receivedAt",
            "estimateOnly",
            "express",
            "pieces",
            "estimates"
        })
public record JobView(
        UUID jobId,
        @Schema(enumeration = {"repair", "appraisal", "special-order", "custom"}) String type,
        @Schema(
                        enumeration = {
                            "received", "estimated", "approved", "declined", "ordered", "arrived",
                            "appraised", "ready", "notified", "picked-up", "cancelled", "returned"
                        })
                String stage,
        @Nullable UUID customerId,
        String storeId,
        String zone,
        String claimTicket,
        Instant receivedAt,
        @Nullable LocalDate promised,
        boolean estimateOnly,
        boolean express,
        @Nullable String words,
        List<PieceView> pieces,
        List<EstimateView> estimates,
        @Nullable UUID approvedEstimateId,
        @Nullable List<PaymentView> payments,
        @Nullable Money paid,
        @Nullable Money owed,
        @Nullable List<TaskView> tasks,
        @Nullable OrderView order,
        @Nullable List<IncidentView> incidents,
        @Nullable Instant readyAt,
        @Nullable EndView end) {

    /// One piece, and who has it.
    @Schema(name = "JobPieceView")
    public record PieceView(
            String pieceId,
            String description,
            @Nullable String condition,
            List<String> photos,
            @Nullable Money declaredValue,
            @Nullable String holderKind,
            @Nullable String holderId,
            @Nullable Instant heldSince,
            boolean lost) {}

    /// What it was said to cost, and what the client answered last.
    ///
    /// @param taxInclusive whether it was told with the tax in the prices
    @Schema(name = "JobEstimateView")
    public record EstimateView(
            UUID estimateId,
            Instant offeredAt,
            List<ChargeView> lines,
            @Nullable Money net,
            @Nullable Money tax,
            @Nullable Money total,
            @Nullable Boolean approved,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            boolean taxInclusive) {}

    /// One line of an estimate.
    @Schema(name = "JobChargeView")
    public record ChargeView(
            String lineId,
            String code,
            String description,
            @Nullable Money net,
            @Nullable Money tax) {}

    /// Money paid before the job was done.
    @Schema(name = "JobPaymentView")
    public record PaymentView(
            UUID paymentId, Instant occurredAt, Money amount, List<String> kinds) {}

    /// Something to do.
    @Schema(name = "JobTaskView")
    public record TaskView(
            UUID taskId,
            String description,
            @Nullable String assigneeId,
            boolean chargeable,
            boolean done) {}

    /// An order at a supplier.
    @Schema(name = "JobOrderView")
    public record OrderView(
            String supplierId,
            @Nullable String reference,
            Instant orderedAt,
            @Nullable Instant arrivedAt) {}

    /// Something that befell a piece.
    @Schema(name = "JobIncidentView")
    public record IncidentView(
            UUID incidentId,
            String kind,
            String pieceId,
            String account,
            Instant occurredAt,
            @Nullable Money declaredValue) {}

    /// How the job ended.
    ///
    /// @param saleId the sale that the pick-up made; absent where nothing was owed
    /// @param deposit how much of what was owed had been paid before
    /// @param refunds what goes back to the client
    /// @param approvalId the manager's leave that the refund was to use
    @Schema(name = "JobEndView")
    public record EndView(
            Instant occurredAt,
            @Nullable String reason,
            @Nullable String identityDocument,
            @Nullable Boolean ticketHandedIn,
            @Nullable UUID saleId,
            @Nullable Money total,
            @Nullable Money deposit,
            @Nullable Money change,
            @Nullable List<RefundView> refunds,
            @Nullable UUID approvalId) {}

    /// Money that goes back the way it came.
    ///
    /// @param creditId the store credit that it goes to
    @Schema(name = "JobRefundView")
    public record RefundView(
            String kind, Money amount, @Nullable String lastFour, @Nullable String creditId) {}
}
