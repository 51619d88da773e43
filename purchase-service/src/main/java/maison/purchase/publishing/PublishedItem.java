package maison.purchase.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import maison.purchase.shopfront.item.ItemDetails;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// `maison.catalogue.item.v1`: all of an item, so that a compacted topic still tells everything.
/// Fields are added, never changed.
///
/// @param status `listed` or `discontinued`
/// @param stock `in-stock`, `low`, `out-of-stock` or `made-to-order`
record PublishedItem(
        String sku,
        String status,
        Map<String, String> names,
        String category,
        @Nullable String brand,
        @Nullable String collection,
        Map<String, String> attributes,
        List<Money> prices,
        String stock,
        List<String> images,
        Instant occurredAt) {

    static PublishedItem of(ItemDetails details, boolean listed, Instant occurredAt) {
        return new PublishedItem(
                details.sku(),
                listed ? "listed" : "discontinued",
                details.names(),
                details.category(),
                details.brand(),
                details.collection(),
                details.attributes(),
                details.prices(),
                details.stock().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                details.images(),
                occurredAt);
    }
}
