package maison.purchase.intake;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What clients send about a bespoke order that was quoted; nothing is trusted before
/// [OrderReading] has checked it.
public final class OrderRequests {

    /// A kebab-case word, so that no free text gets in.
    static final String WORD = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private OrderRequests() {}

    /// The client accepts.
    @Schema(
            name = "OrderAcceptance",
            requiredProperties = {"occurredAt", "promisedDate"})
    public record Acceptance(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(format = "date") @Nullable String promisedDate,
            @Schema(description = "Absent only if the terms ask for none")
                    @Nullable Deposit deposit) {}

    /// The first payment.
    @Schema(
            name = "OrderDeposit",
            requiredProperties = {"paymentId", "amount", "tenders"})
    public record Deposit(
            @Schema(format = "uuid") @Nullable String paymentId,
            @Nullable MoneyText amount,
            @Schema(minItems = 1, maxItems = 50, description = "Cover the amount")
                    @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// A further payment.
    @Schema(
            name = "OrderPayment",
            requiredProperties = {"occurredAt", "amount", "tenders"})
    public record Instalment(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Nullable MoneyText amount,
            @Schema(minItems = 1, maxItems = 50, description = "Cover the amount")
                    @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// To another stage.
    @Schema(
            name = "OrderMove",
            requiredProperties = {"occurredAt", "stage"})
    public record StageMove(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "cut") @Nullable String stage,
            @Schema(maxItems = 50, description = "Every stage between, on the way forward")
                    @Nullable List<@Nullable String> skipping,
            @Schema(examples = "fabric-fault", pattern = WORD, description = "For going back")
                    @Nullable String reason) {}

    /// Another day.
    @Schema(
            name = "OrderPromise",
            requiredProperties = {"occurredAt", "promisedDate", "reason"})
    public record Promise(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(format = "date") @Nullable String promisedDate,
            @Schema(examples = "cloth-late", pattern = WORD) @Nullable String reason) {}

    /// What a piece is made from.
    @Schema(
            name = "PieceMeasurements",
            requiredProperties = {
                "occurredAt",
                "measurementSetId",
                "measurementSetVersion",
                "unit"
            })
    public record Measurements(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(format = "uuid") @Nullable String measurementSetId,
            @Schema(minimum = "1") @Nullable Integer measurementSetVersion,
            @Schema(maxProperties = 50, description = "Decimal text by name, such as chest: 8.5")
                    @Nullable Map<String, @Nullable String> allowances,
            @Schema(enumeration = {"mm", "cm", "in", "ring-size"}) @Nullable String unit) {}

    /// What was altered.
    @Schema(
            name = "PieceAlteration",
            requiredProperties = {"occurredAt", "pieceId", "part", "change", "unit"})
    public record Altered(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "jacket-1") @Nullable String pieceId,
            @Schema(examples = "sleeve-length", pattern = WORD) @Nullable String part,
            @Schema(examples = "-1.5", description = "Decimal, with a sign for smaller")
                    @Nullable String change,
            @Schema(enumeration = {"mm", "cm", "in", "ring-size"}) @Nullable String unit,
            @Schema(format = "uuid", description = "The fitting at which it was found")
                    @Nullable String appointmentId) {}

    /// Something that happened at a time.
    @Schema(name = "OrderFitting", requiredProperties = "occurredAt")
    public record Fitting(@Schema(format = "date-time") @Nullable String occurredAt) {}

    /// The hand-over and the last payment.
    @Schema(
            name = "OrderDelivery",
            requiredProperties = {
                "occurredAt",
                "saleId",
                "terminalId",
                "receiptNumber",
                "channel",
                "currency",
                "tenders"
            })
    public record Delivery(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(format = "uuid", description = "The id that the sale gets")
                    @Nullable String saleId,
            @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
            @Schema(examples = "2026-000612") @Nullable String receiptNumber,
            @Schema(examples = "associate-7") @Nullable String associateId,
            @Schema(examples = "store") @Nullable String channel,
            @Schema(examples = "AED", pattern = "^[A-Z]{3}$") @Nullable String currency,
            @Schema(maxItems = 50, description = "For what is still owed; empty if nothing is")
                    @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// The end without a sale.
    @Schema(
            name = "OrderCancellation",
            requiredProperties = {"occurredAt", "reason"})
    public record Cancellation(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "changed-mind", pattern = WORD) @Nullable String reason,
            @Schema(
                            format = "uuid",
                            description = "A manager's approval of the refund, where it needs one")
                    @Nullable String approvalId) {}
}
