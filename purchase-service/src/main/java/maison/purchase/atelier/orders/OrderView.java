package maison.purchase.atelier.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.Piece.Alteration;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;
import maison.purchase.sales.sale.SaleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A bespoke order as it is read. Who only works at the bench sees it without amounts.
///
/// @param stage absent until it is accepted
/// @param promisedDate absent until it is accepted
/// @param late whether the promised day has passed in the store while the order is still in work
/// @param money absent for artisans
/// @param saleId of the sale that the delivery made
@Schema(
        name = "OrderView",
        requiredProperties = {
            "orderId",
            "customerId",
            "storeId",
            "productType",
            "state",
            "stages",
            "late",
            "lines",
            "pieces"
        })
public record OrderView(
        UUID orderId,
        UUID customerId,
        String storeId,
        @Nullable String associateId,
        String productType,
        @Schema(enumeration = {"quoted", "making", "delivered", "cancelled"}) String state,
        @Nullable String stage,
        List<String> stages,
        Instant quotedAt,
        LocalDate validUntil,
        @Nullable LocalDate promisedDate,
        boolean late,
        String zone,
        List<Line> lines,
        List<PieceView> pieces,
        List<MoveView> moves,
        List<PromiseView> promises,
        List<FittingView> fittings,
        List<AlterationView> alterations,
        @Nullable MoneyView money,
        @Nullable UUID saleId,
        @Nullable String cancelledBecause,
        @Nullable Instant statusLinkExpiresAt) {

    /// The same without what pieces were made from and how they were altered: that tells of bodies.
    OrderView withoutBodies() {
        return new OrderView(
                orderId,
                customerId,
                storeId,
                associateId,
                productType,
                state,
                stage,
                stages,
                quotedAt,
                validUntil,
                promisedDate,
                late,
                zone,
                lines,
                pieces.stream()
                        .map(each ->
                                new PieceView(each.pieceId(), each.lineId(), each.kind(), null))
                        .toList(),
                moves,
                promises,
                fittings,
                List.of(),
                money,
                saleId,
                cancelledBecause,
                statusLinkExpiresAt);
    }

    /// One line of the offer; without amounts for artisans.
    @Schema(name = "OrderLineView")
    public record Line(
            String lineId,
            String sku,
            String description,
            @Nullable String category,
            @Nullable String brand,
            Map<String, String> attributes,
            String quantity,
            @Nullable Money unitPrice,
            @Nullable List<SaleLine.Discount> discounts,
            @Nullable Money net,
            @Nullable Money tax) {

        static Line of(SaleLine line, boolean amounts) {
            return new Line(
                    line.lineId(),
                    line.item().sku(),
                    line.item().description(),
                    line.item().category(),
                    line.item().brand(),
                    line.item().attributes(),
                    line.quantity().toString(),
                    amounts ? line.unitPrice() : null,
                    amounts ? line.discounts() : null,
                    amounts ? line.amounts().net() : null,
                    amounts ? line.amounts().tax() : null);
        }
    }

    /// One thing that is made, and what from.
    @Schema(name = "OrderPieceView")
    public record PieceView(
            String pieceId, String lineId, String kind, @Nullable MadeFromView madeFrom) {}

    /// What a piece was made from; the measurements themselves are in customer-service.
    @Schema(name = "OrderMadeFromView")
    public record MadeFromView(
            UUID measurementSetId,
            int measurementSetVersion,
            Map<String, String> allowances,
            String unit) {

        static MadeFromView of(MadeFrom from) {
            var allowances = new TreeMap<String, String>();
            from.allowances().forEach((name, value) -> allowances.put(name, value.toString()));
            return new MadeFromView(
                    from.measurementSetId(),
                    from.measurementSetVersion(),
                    allowances,
                    from.unit().text());
        }
    }

    /// What was altered on a piece, and at which stage.
    @Schema(name = "OrderAlterationView")
    public record AlterationView(
            UUID alterationId,
            Instant occurredAt,
            String pieceId,
            String part,
            String change,
            String unit,
            String stage,
            @Nullable UUID appointmentId) {

        static AlterationView of(AlterationRecorded event) {
            Alteration alteration = event.alteration();
            return new AlterationView(
                    alteration.alterationId(),
                    alteration.occurredAt(),
                    alteration.pieceId(),
                    alteration.part(),
                    alteration.change().toString(),
                    alteration.unit().text(),
                    event.stage(),
                    alteration.appointmentId());
        }
    }

    /// A step from stage to stage.
    @Schema(name = "OrderMoveView")
    public record MoveView(
            UUID moveId,
            Instant occurredAt,
            String from,
            String to,
            List<String> skipped,
            @Nullable String reason) {}

    /// A change of the promised day.
    @Schema(name = "OrderPromiseView")
    public record PromiseView(Instant occurredAt, LocalDate from, LocalDate to, String reason) {}

    /// An appointment for a fitting, with the stage at which it was made.
    @Schema(name = "OrderFittingView")
    public record FittingView(UUID appointmentId, String stage) {}
}
