package maison.purchase.intake;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sale as a client sends it; nothing in it is trusted before [SaleReading] has checked it.
@Schema(
        name = "Sale",
        requiredProperties = {
            "storeId",
            "terminalId",
            "receiptNumber",
            "channel",
            "currency",
            "occurredAt",
            "zone",
            "lines",
            "tenders",
            "total"
        })
public record SaleRequest(
        @Schema(format = "uuid", description = "Absent for an anonymous sale")
                @Nullable String customerId,
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(examples = "dubai-mall-1") @Nullable String terminalId,
        @Schema(examples = "2026-000417", description = "Unique for the terminal")
                @Nullable String receiptNumber,
        @Schema(examples = "associate-7") @Nullable String associateId,
        @Schema(examples = "store") @Nullable String channel,
        @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency,
        @Schema(format = "date-time", examples = "2026-03-14T11:30:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "Asia/Dubai", description = "The store's IANA zone")
                @Nullable String zone,
        @Schema(minItems = 1, maxItems = 5000) @Nullable List<@Nullable Line> lines,
        @Schema(maxItems = 50) @Nullable List<@Nullable Payment> tenders,
        @Schema(description = "If given, must be the sum of the lines' net amounts")
                @Nullable MoneyText net,
        @Schema(description = "If given, must be the sum of the lines' taxes")
                @Nullable MoneyText tax,
        @Schema(description = "Must be the sum of the lines, net and tax")
                @Nullable MoneyText total,
        @Schema(
                        description =
                                "Whether prices and discounts hold the tax; then a line's net is"
                                        + " what is left of it without its tax")
                @Nullable Boolean taxInclusive,
        @Schema(
                        description =
                                "The total to the nearest coin, halves up, where the house rounds"
                                        + " cash; the tenders must cover it instead of the total")
                @Nullable MoneyText payable,
        @Schema(
                        examples = "dubai-mall-1-2026-03-14",
                        description = "The till's session, within which the sale can be voided")
                @Nullable String sessionId,
        @Nullable Present gift,
        @Schema(
                        format = "uuid",
                        description = "A manager's approval of the prices, where they need one")
                @Nullable String approvalId,
        @Schema(
                        format = "date-time",
                        examples = "2026-03-14T08:00:00Z",
                        description =
                                "Since when the till was out of reach, if it could not ask: the"
                                        + " sale has taken place, so what does not agree with it"
                                        + " becomes a conflict for the store's manager. For tills,"
                                        + " other systems and managers")
                @Nullable String offlineSince) {

    /// For whom a sale is.
    @Schema(
            name = "Gift",
            requiredProperties = {"recipientId", "revealAt"})
    public record Present(
            @Schema(format = "uuid", description = "The recipient as a customer")
                    @Nullable String recipientId,
            @Schema(
                            format = "date-time",
                            examples = "2026-04-01T06:00:00Z",
                            description = "Until then the recipient learns nothing of it")
                    @Nullable String revealAt,
            @Schema(
                            examples = "For the next ten years",
                            maxLength = 500,
                            description =
                                    "From the giver, on one line. Sealed with the recipient's key,"
                                            + " shown from the day of the gift on")
                    @Nullable String message) {}

    /// A campaign that takes money off.
    @Schema(name = "SalePromotion", requiredProperties = "code")
    public record Campaign(
            @Schema(examples = "RAMADAN-26") @Nullable String code,
            @Schema(examples = "Ramadan 2026") @Nullable String name) {}

    /// One line of the receipt.
    @Schema(
            name = "SaleLine",
            requiredProperties = {"lineId", "sku", "description", "quantity", "unitPrice"})
    public record Line(
            @Schema(examples = "1", description = "Unique within the sale") @Nullable String lineId,
            @Schema(examples = "RING-HALO-18K") @Nullable String sku,
            @Schema(examples = "Halo engagement ring") @Nullable String description,
            @Schema(examples = "rings") @Nullable String category,
            @Schema(examples = "Maison") @Nullable String brand,
            @Schema(description = "Such as metal, stone or fabric", maxProperties = 50)
                    @Nullable Map<String, @Nullable String> attributes,
            @Schema(examples = "1", description = "Decimal, above 0, at most 4 decimals")
                    @Nullable String quantity,
            @Nullable MoneyText unitPrice,
            @Schema(maxItems = 50) @Nullable List<@Nullable Reduction> discounts,
            @Schema(description = "0 if absent") @Nullable MoneyText tax,
            @Schema(description = "Sold as final: it does not come back without leave")
                    @Nullable Boolean finalSale,
            @Schema(
                            enumeration = {"goods", "service", "tip"},
                            description = "goods if absent")
                    @Nullable String kind,
            @Schema(description = "By the list, where it was sold at another price")
                    @Nullable MoneyText listPrice,
            @Schema(description = "Who allowed another price than the list's, and why")
                    ReturnRequest.@Nullable Leave override,
            @Schema(
                            description =
                                    "What was owed for it before tax, where that is the smallest"
                                            + " unit more or less than its price and discounts come"
                                            + " to. Only another system tells of it, in bulk")
                    @Nullable MoneyText net) {}

    /// Money taken off a line.
    @Schema(name = "SaleDiscount", requiredProperties = "amount")
    public record Reduction(
            @Schema(examples = "anniversary") @Nullable String reason,
            @Nullable MoneyText amount,
            @Nullable Campaign promotion) {}

    /// One means of payment. Token, brand and last four digits are for cards only.
    @Schema(
            name = "Tender",
            requiredProperties = {"kind", "amount"})
    public record Payment(
            @Schema(
                            enumeration = {
                                "cash",
                                "card",
                                "bank-transfer",
                                "cheque",
                                "gift-card",
                                "store-credit",
                                "certificate",
                                "wallet",
                                "other"
                            })
                    @Nullable String kind,
            @Nullable MoneyText amount,
            @Schema(description = "The payment provider's name for the card")
                    @Nullable String token,
            @Schema(examples = "visa") @Nullable String brand,
            @Schema(examples = "4242", pattern = "^[0-9]{4}$") @Nullable String lastFour,
            @Schema(
                            format = "uuid",
                            description =
                                    "The store credit that pays; absent for the credit of another"
                                            + " system")
                    @Nullable String creditId,
            @Schema(
                            description =
                                    "What a `deposit`, a `trade-in` or an `exchange` comes from."
                                            + " Only another system tells of such payments, in"
                                            + " bulk: here they come from the order, the piece or"
                                            + " the return itself")
                    @Nullable String reference,
            @Schema(
                            examples = "7K3M-9XQP-2FHT-WZ84",
                            description =
                                    "Of a certificate that was got for points. It is checked and"
                                            + " kept for the sale; for sales only")
                    @Nullable String code) {}
}
