package maison.purchase.shopfront.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import maison.purchase.shopfront.item.ItemDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// An item as it is read.
@Schema(
        name = "ItemView",
        requiredProperties = {
            "sku",
            "status",
            "names",
            "category",
            "attributes",
            "prices",
            "stock",
            "images"
        })
public record ItemView(
        String sku,
        @Schema(enumeration = {"listed", "discontinued"}) String status,
        @Schema(description = "By language") Map<String, String> names,
        String category,
        @Nullable String brand,
        @Nullable String collection,
        @Schema(description = "Typed by the category's schema") Map<String, String> attributes,
        List<Money> prices,
        @Schema(enumeration = {"in-stock", "low", "out-of-stock", "made-to-order"}) String stock,
        List<String> images) {

    /// The view of an item.
    ///
    /// @param listed whether it is on sale
    public static ItemView of(ItemDetails details, boolean listed) {
        return new ItemView(
                details.sku(),
                listed ? "listed" : "discontinued",
                details.names(),
                details.category(),
                details.brand(),
                details.collection(),
                details.attributes(),
                details.prices(),
                details.stock().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                details.images());
    }
}
