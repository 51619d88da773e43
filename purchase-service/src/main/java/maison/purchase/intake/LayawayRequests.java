package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What clients send about a layaway; nothing is trusted before [LayawayReading] has checked it.
public final class LayawayRequests {

    private LayawayRequests() {}

    /// Goods are to be kept.
    @Schema(
            name = "Layaway",
            requiredProperties = {
                "customerId",
                "storeId",
                "terminalId",
                "currency",
                "occurredAt",
                "zone",
                "lines",
                "total"
            })
    public record Opening(
            @Schema(format = "uuid") @Nullable String customerId,
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
            @Schema(examples = "associate-7") @Nullable String associateId,
            @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency,
            @Schema(format = "date-time", examples = "2026-03-14T11:30:00Z")
                    @Nullable String occurredAt,
            @Schema(examples = "Asia/Dubai", description = "The store's IANA zone")
                    @Nullable String zone,
            @Schema(minItems = 1, maxItems = 200, description = "As in a sale; in stock")
                    @Nullable List<SaleRequest.@Nullable Line> lines,
            @Schema(description = "Must be the sum of the lines, net and tax, without the fee")
                    @Nullable MoneyText total,
            @Schema(description = "Whether prices and discounts hold the tax")
                    @Nullable Boolean taxInclusive,
            @Schema(
                            format = "uuid",
                            description = "A manager's approval of the prices, where they need one")
                    @Nullable String approvalId,
            @Schema(description = "Absent only if the terms ask for none")
                    @Nullable Deposit deposit,
            @Schema(
                            maxItems = 100,
                            description = "This, or a schedule, for what the deposit leaves")
                    @Nullable List<@Nullable Part> instalments,
            @Nullable Regular schedule) {}

    /// The first payment.
    @Schema(
            name = "LayawayDeposit",
            requiredProperties = {"paymentId", "amount", "tenders"})
    public record Deposit(
            @Schema(format = "uuid") @Nullable String paymentId,
            @Nullable MoneyText amount,
            @Schema(minItems = 1, maxItems = 50, description = "Cover the amount")
                    @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// One instalment.
    @Schema(
            name = "LayawayInstalment",
            requiredProperties = {"dueOn", "amount"})
    public record Part(
            @Schema(format = "date", description = "In the store's zone; later than the one before")
                    @Nullable String dueOn,
            @Nullable MoneyText amount) {}

    /// Equal parts at equal times.
    @Schema(
            name = "LayawaySchedule",
            requiredProperties = {"count", "frequency"})
    public record Regular(
            @Schema(minimum = "1", maximum = "100") @Nullable Integer count,
            @Schema(enumeration = {"weekly", "fortnightly", "monthly"}) @Nullable String frequency,
            @Schema(format = "date", description = "One step after the opening if absent")
                    @Nullable String firstDue) {}

    /// A payment at the store that keeps the goods.
    @Schema(
            name = "LayawayPayment",
            requiredProperties = {"terminalId", "occurredAt", "amount", "tenders"})
    public record Instalment(
            @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Nullable MoneyText amount,
            @Schema(minItems = 1, maxItems = 50, description = "Cover the amount")
                    @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// Goods are to go to the client.
    @Schema(
            name = "LayawayPickUp",
            requiredProperties = {
                "storeId",
                "terminalId",
                "receiptNumber",
                "channel",
                "occurredAt",
                "zone",
                "currency",
                "tenders"
            })
    public record PickUp(
            @Schema(examples = "dubai-mall", description = "Where the goods are handed over")
                    @Nullable String storeId,
            @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
            @Schema(examples = "2026-000612") @Nullable String receiptNumber,
            @Schema(examples = "associate-7") @Nullable String associateId,
            @Schema(examples = "store") @Nullable String channel,
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(examples = "Asia/Dubai", description = "The store's IANA zone")
                    @Nullable String zone,
            @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency,
            @Schema(maxItems = 200, description = "All that is left if absent")
                    @Nullable List<@Nullable Line> lines,
            @Schema(maxItems = 50, description = "For what is not covered; empty if nothing is")
                    @Nullable List<SaleRequest.@Nullable Payment> tenders) {}

    /// So much of a line.
    @Schema(
            name = "LayawayPickUpLine",
            requiredProperties = {"lineId", "quantity"})
    public record Line(
            @Schema(examples = "1") @Nullable String lineId,
            @Schema(examples = "1", description = "Decimal, above 0, at most 4 decimals")
                    @Nullable String quantity) {}

    /// The end before everything was picked up.
    @Schema(
            name = "LayawayCancellation",
            requiredProperties = {"occurredAt", "cause", "reason"})
    public record Cancellation(
            @Schema(format = "date-time") @Nullable String occurredAt,
            @Schema(enumeration = {"customer", "default"}) @Nullable String cause,
            @Schema(examples = "changed-mind", pattern = OrderRequests.WORD)
                    @Nullable String reason,
            @Schema(
                            format = "uuid",
                            description = "A manager's approval of the refund, where it needs one")
                    @Nullable String approvalId,
            @Schema(
                            enumeration = {"original", "store-credit"},
                            defaultValue = "original",
                            description =
                                    "How the refund goes back: as it was paid, or all of it as store"
                                            + " credit of the client's")
                    @Nullable String refundTo) {}
}
