package maison.purchase.intake;

import java.util.List;
import maison.purchase.intake.JobRequest.EvidenceText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What clients send about trade-ins; nothing in it is trusted before [TradeInReading] has checked
/// it.
public final class TradeInRequests {

    private TradeInRequests() {}

    /// A piece that is to be assessed.
    @Schema(
            name = "TradeInRequest",
            requiredProperties = {"storeId", "occurredAt", "zone", "condition"})
    public record Quote(
            @Schema(
                            format = "uuid",
                            description = "Whose it is; required for a piece of theirs here")
                    @Nullable String customerId,
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(examples = "associate-7") @Nullable String associateId,
            @Schema(format = "date-time", examples = "2026-09-18T09:05:00Z")
                    @Nullable String occurredAt,
            @Schema(examples = "Asia/Dubai") @Nullable String zone,
            @Schema(format = "uuid", description = "The piece among what the customer owns")
                    @Nullable String belongingId,
            @Schema(
                            description =
                                    "What it is; for a piece that was not bought here, and only for"
                                            + " such")
                    @Nullable Described piece,
            @Schema(examples = "good", pattern = OrderRequests.WORD, description = "By the policy")
                    @Nullable String condition,
            @Schema(description = "To offer more than the policy does") @Nullable Raised raise) {}

    /// A piece that was not bought here, in codes alone.
    @Schema(
            name = "TradedPiece",
            requiredProperties = {"category", "value"})
    public record Described(
            @Schema(examples = "rings", pattern = OrderRequests.WORD) @Nullable String category,
            @Schema(examples = "yellow-gold", pattern = OrderRequests.WORD) @Nullable String metal,
            @Schema(examples = "diamond", pattern = OrderRequests.WORD) @Nullable String stone,
            @Schema(examples = "0.51", description = "Of the main stone") @Nullable String carats,
            @Schema(examples = "4.2", description = "Of the whole piece") @Nullable String grams,
            @Schema(description = "What it is worth by whoever appraised it")
                    @Nullable MoneyText value) {}

    /// Leave to offer more than the policy.
    @Schema(
            name = "TradeInRaise",
            requiredProperties = {"rule", "credit", "reason", "authoriserId"})
    public record Raised(
            @Schema(examples = "house-piece", description = "The offer that is raised")
                    @Nullable String rule,
            @Schema(description = "What is offered instead, at most what was paid for the piece")
                    @Nullable MoneyText credit,
            @Schema(examples = "loyal-client", pattern = OrderRequests.WORD)
                    @Nullable String reason,
            @Schema(examples = "manager-2") @Nullable String authoriserId,
            @Schema(
                            format = "uuid",
                            description = "A manager's approval of deed `override`, where needed")
                    @Nullable String approvalId) {}

    /// The piece is taken in and becomes store credit.
    @Schema(
            name = "TradeInForCredit",
            requiredProperties = {"rule", "storeId", "occurredAt", "evidence"})
    public record ForCredit(
            @Schema(examples = "house-piece", description = "The offer that is accepted")
                    @Nullable String rule,
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(examples = "associate-7") @Nullable String associateId,
            @Schema(format = "date-time", examples = "2026-09-18T09:20:00Z")
                    @Nullable String occurredAt,
            @Nullable EvidenceText evidence,
            @Schema(
                            enumeration = {
                                "passport",
                                "national-id",
                                "residence-permit",
                                "driving-licence"
                            },
                            description = "The kind of document that was checked, never its number")
                    @Nullable String identityDocument) {}

    /// Pieces that are taken in, and what they pay for.
    @Schema(
            name = "Upgrade",
            requiredProperties = {"tradeIns", "sale"})
    public record Upgrade(
            @Schema(maxItems = 10) @Nullable List<@Nullable Part> tradeIns,
            @Schema(
                            description =
                                    "Its receipt is that of the whole; its tenders pay only what is"
                                            + " left after the trade-ins")
                    @Nullable SaleRequest sale) {}

    /// One piece that is taken in.
    @Schema(
            name = "UpgradePart",
            requiredProperties = {"tradeInId", "rule", "evidence"})
    public record Part(
            @Schema(format = "uuid") @Nullable String tradeInId,
            @Schema(examples = "diamond-trade-up", description = "The offer that is accepted")
                    @Nullable String rule,
            @Nullable EvidenceText evidence,
            @Schema(
                            enumeration = {
                                "passport",
                                "national-id",
                                "residence-permit",
                                "driving-licence"
                            },
                            description = "The kind of document that was checked, never its number")
                    @Nullable String identityDocument) {}
}
