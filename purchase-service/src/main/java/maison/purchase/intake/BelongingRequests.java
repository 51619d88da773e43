package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What clients send about pieces; nothing in it is trusted before [BelongingReading] has checked
/// it.
public final class BelongingRequests {

    private BelongingRequests() {}

    /// A piece that was bought elsewhere.
    @Schema(
            name = "PieceElsewhere",
            requiredProperties = {"ownerId", "storeId", "occurredAt", "category"})
    public record Elsewhere(
            @Schema(format = "uuid") @Nullable String ownerId,
            @Schema(examples = "dubai-mall", description = "Where it is written down")
                    @Nullable String storeId,
            @Schema(format = "date-time", examples = "2026-03-18T09:05:00Z")
                    @Nullable String occurredAt,
            @Schema(examples = "rings", description = "In kebab case") @Nullable String category,
            @Schema(examples = "cartier", description = "In kebab case") @Nullable String brand,
            @Schema(examples = "B4084600") @Nullable String sku,
            @Schema(format = "date", examples = "2019-06-01") @Nullable String acquiredOn,
            @Schema(
                            examples = "Solitaire, yellow metal, inherited",
                            description = "Sealed with the owner's key")
                    @Nullable String description,
            @Schema(maxItems = 20, description = "Sealed with the owner's key")
                    @Nullable List<@Nullable Marking> marks) {}

    /// A number on a piece or its papers.
    @Schema(
            name = "MarkRequest",
            requiredProperties = {"kind", "number"})
    public record Marking(
            @Schema(enumeration = {"serial", "certificate", "hallmark"}) @Nullable String kind,
            @Schema(examples = "gia", description = "Laboratory or assay office")
                    @Nullable String issuer,
            @Schema(examples = "2141438171") @Nullable String number) {}

    /// The numbers of a piece, in place of those before.
    @Schema(
            name = "Marks",
            requiredProperties = {"storeId", "occurredAt", "marks"})
    public record Numbers(
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(format = "date-time", examples = "2026-03-18T09:05:00Z")
                    @Nullable String occurredAt,
            @Schema(maxItems = 20) @Nullable List<@Nullable Marking> marks) {}

    /// To whom a piece is given.
    @Schema(
            name = "PieceTransfer",
            requiredProperties = {"storeId", "occurredAt", "fromId", "toId", "reason"})
    public record Transfer(
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(format = "date-time", examples = "2026-05-18T09:05:00Z")
                    @Nullable String occurredAt,
            @Schema(format = "uuid", description = "Whose it is") @Nullable String fromId,
            @Schema(format = "uuid", description = "Whose it becomes") @Nullable String toId,
            @Schema(examples = "inheritance", description = "In kebab case")
                    @Nullable String reason) {}

    /// A job that was for a piece.
    @Schema(
            name = "PieceJob",
            requiredProperties = {"storeId", "occurredAt"})
    public record JobLink(
            @Schema(examples = "dubai-mall") @Nullable String storeId,
            @Schema(format = "date-time", examples = "2026-06-18T09:05:00Z")
                    @Nullable String occurredAt) {}
}
