package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Goods coming back from a sale, as a client sends it.
@Schema(
        name = "Return",
        requiredProperties = {"storeId", "occurredAt", "reason", "lines"})
public record ReturnRequest(
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(format = "date-time", examples = "2026-03-18T09:05:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "changed-mind") @Nullable String reason,
        @Schema(minItems = 1, maxItems = 5000) @Nullable List<@Nullable Line> lines,
        @Schema(
                        maxItems = 50,
                        description =
                                "How the money goes back; it must add up to the refund. If absent,"
                                        + " as the sale was paid, cash last")
                @Nullable List<@Nullable Repayment> refunds,
        @Schema(description = "Leave to go against the return policy") @Nullable Leave override,
        @Schema(
                        format = "uuid",
                        description = "A manager's approval, for what the caller may not do alone")
                @Nullable String approvalId,
        @Schema(
                        format = "date-time",
                        examples = "2026-03-18T08:00:00Z",
                        description =
                                "Since when the till was out of reach, if it could not ask: the"
                                        + " money is paid, so what does not agree with it becomes"
                                        + " a conflict for the store's manager; and the return may"
                                        + " arrive before its sale. For tills, other systems and"
                                        + " managers")
                @Nullable String offlineSince) {

    /// So much of a line of the sale.
    @Schema(
            name = "ReturnLine",
            requiredProperties = {"lineId", "quantity"})
    public record Line(
            @Schema(examples = "2") @Nullable String lineId,
            @Schema(examples = "1", description = "Decimal, above 0, at most 4 decimals")
                    @Nullable String quantity,
            @Schema(
                            enumeration = {"restock", "write-off"},
                            description = "Where the goods go; restock if absent")
                    @Nullable String disposition,
            @Schema(examples = "damaged", description = "Required for a write-off")
                    @Nullable String writeOffReason) {}

    /// A part of the refund. It goes back as its tender was paid, or as store credit; what a till
    /// cannot give back (a deposit, an exchange, a cheque) also as cash or by transfer. What a
    /// trade-in paid goes back as store credit alone.
    @Schema(
            name = "Refund",
            requiredProperties = {"kind", "amount"})
    public record Repayment(
            @Schema(
                            enumeration = {
                                "cash",
                                "card",
                                "bank-transfer",
                                "gift-card",
                                "store-credit",
                                "wallet",
                                "other"
                            })
                    @Nullable String kind,
            @Nullable MoneyText amount,
            @Schema(
                            minimum = "0",
                            description =
                                    "Place of the sale's tender to give back to, from 0; found if"
                                            + " absent")
                    @Nullable Integer tender,
            @Schema(
                            format = "uuid",
                            description =
                                    "The store credit to issue; if absent, one with the return's"
                                            + " id, or the credit that had paid")
                    @Nullable String creditId,
            @Schema(
                            format = "uuid",
                            description =
                                    "For the kind `exchange`: the sale that it was put towards."
                                            + " Only another system tells of it, in bulk; here an"
                                            + " exchange is one act")
                    @Nullable String saleId) {}

    /// Leave of somebody who may give it.
    @Schema(
            name = "Override",
            requiredProperties = {"reason", "authoriserId"})
    public record Leave(
            @Schema(examples = "goodwill") @Nullable String reason,
            @Schema(examples = "manager-2") @Nullable String authoriserId) {}
}
