package maison.purchase.instalments.layaways;

import java.util.List;
import java.util.UUID;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.sales.sale.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// What another store's terminal sees of a layaway: what is left, and what it costs to hand it over
/// there. Who paid what, when and by which means stays with the store that keeps the goods.
///
/// @param storeId where the goods are kept
/// @param lines what is left; empty once the client has all of it
/// @param due what is to be paid when all that is left is picked up, service fee included
@Schema(
        name = "LayawayGlance",
        requiredProperties = {"layawayId", "customerId", "storeId", "status", "lines", "due"})
public record LayawayGlance(
        UUID layawayId,
        UUID customerId,
        String storeId,
        @Schema(enumeration = {"open", "completed", "cancelled"}) String status,
        List<Left> lines,
        Money due) {

    /// Goods that are still kept.
    @Schema(name = "LayawayLeft")
    public record Left(String lineId, String sku, String description, String quantity) {}

    static LayawayGlance of(UUID id, Laid laid) {
        LaidAway plan = laid.plan();
        return new LayawayGlance(
                id,
                plan.customerId(),
                plan.counter().storeId(),
                LayawayView.name(laid.stage()),
                plan.lines().stream()
                        .map(line -> {
                            Quantity left = laid.left(line);
                            return new Left(
                                    line.lineId(),
                                    line.item().sku(),
                                    line.item().description(),
                                    left == null ? "0" : left.toString());
                        })
                        .filter(left -> !left.quantity().equals("0"))
                        .toList(),
                laid.outstanding());
    }
}
