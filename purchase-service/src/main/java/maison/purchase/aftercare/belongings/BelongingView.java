package maison.purchase.aftercare.belongings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A piece with its history.
///
/// @param ownerId absent for nobody's, and for a client
/// @param saleId absent for a piece bought elsewhere
/// @param quantity what is left of the line; 0 for what came back
/// @param paid for the line, with tax; absent for whoever did not buy it
/// @param made the bespoke order that it was made by
@Schema(
        name = "BelongingView",
        requiredProperties = {
            "belongingId",
            "storeId",
            "acquiredAt",
            "quantity",
            "attributes",
            "marks",
            "history"
        })
public record BelongingView(
        UUID belongingId,
        @Nullable UUID ownerId,
        @Nullable UUID saleId,
        @Nullable String lineId,
        String storeId,
        Instant acquiredAt,
        @Nullable LocalDate acquiredOn,
        @Nullable String sku,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        Map<String, String> attributes,
        String quantity,
        @Nullable Money paid,
        List<Details.Mark> marks,
        @Nullable Made made,
        List<Entry> history) {

    /// How it was made to measure.
    @Schema(name = "BelongingMade")
    public record Made(UUID orderId, List<MadePiece> pieces) {}

    /// One thing that was made, and what from.
    @Schema(
            name = "BelongingMadePiece",
            requiredProperties = {"pieceId", "kind"})
    public record MadePiece(
            String pieceId,
            String kind,
            @Nullable UUID measurementSetId,
            @Nullable Integer measurementSetVersion) {}

    /// One thing that happened to it.
    ///
    /// @param reference the sale, return, job or transfer
    @Schema(
            name = "BelongingEntry",
            requiredProperties = {"kind", "at", "storeId", "reference"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @Schema(
                            enumeration = {
                                "traded-in",
                                "trade-in-undone",
                                "sold",
                                "returned",
                                "registered",
                                "given",
                                "repair",
                                "appraisal",
                                "special-order",
                                "custom"
                            })
                    String kind,
            Instant at,
            String storeId,
            UUID reference) {}
}
