package maison.purchase.shopfront.item;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that the house says of an item.
///
/// @param names what it is called, by language
/// @param attributes as the category's schema has them, each in its one written form
/// @param prices before tax, one for each currency
/// @param images references that the house's media store knows
public record ItemDetails(
        String sku,
        SortedMap<String, String> names,
        String category,
        @Nullable String brand,
        @Nullable String collection,
        SortedMap<String, String> attributes,
        List<Money> prices,
        Stock stock,
        List<String> images) {

    /// What a client can be told of an item's being there.
    public enum Stock {
        IN_STOCK,
        LOW,
        OUT_OF_STOCK,
        MADE_TO_ORDER
    }

    public ItemDetails {
        names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
        attributes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        prices = List.copyOf(prices);
        images = List.copyOf(images);
    }

    /// The stream of an item's events: ids of streams are UUIDs, and an item's own id is its SKU.
    public static UUID streamOf(String sku) {
        return UUID.nameUUIDFromBytes(("item\n" + sku).getBytes(StandardCharsets.UTF_8));
    }
}
