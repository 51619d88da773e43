package maison.purchase.shopfront.catalogue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maison.platform.eventstore.EventJson;
import maison.purchase.shopfront.item.ItemDetails;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the table of `projections/catalogue.sql`.
@Singleton
public final class Catalogue {

    /// What a list is limited to; null for no limit.
    ///
    /// @param words all of which an item must have, whole and in any order
    /// @param attributes all of which an item must have
    record Filter(
            @Nullable String category,
            @Nullable String brand,
            @Nullable String collection,
            @Nullable String stock,
            @Nullable Boolean listed,
            @Nullable String words,
            Map<String, String> attributes) {

        Filter {
            attributes = Map.copyOf(attributes);
        }
    }

    /// An item, and whether it is on sale.
    public record Entry(ItemDetails details, boolean listed) {}

    private static final String LIST =
            """
            select details, listed from catalogue_items
            where sku > :after
              and (:category::text is null or category = :category)
              and (:brand::text is null or brand = :brand)
              and (:collection::text is null or collection = :collection)
              and (:stock::text is null or stock = :stock)
              and (:listed::boolean is null or listed = :listed)
              and (:words::text is null or words @@ plainto_tsquery('simple', :words))
              and attributes @> :attributes::jsonb
            order by sku limit :limit
            """;

    private final Jdbi jdbi;

    Catalogue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Items in the order of their SKUs, from after one on.
    List<Entry> list(Filter filter, String after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LIST)
                        .bind("after", after)
                        .bind("category", filter.category())
                        .bind("brand", filter.brand())
                        .bind("collection", filter.collection())
                        .bind("stock", filter.stock())
                        .bind("listed", filter.listed())
                        .bind("words", filter.words())
                        .bind("attributes", EventJson.write(filter.attributes()))
                        .bind("limit", limit)
                        .map((row, _) -> entry(row))
                        .list());
    }

    /// The items of these SKUs, as far as there are any.
    public Map<String, Entry> find(Collection<String> skus) {
        var found = new HashMap<String, Entry>();
        jdbi.useHandle(handle ->
                handle.createQuery(
                                "select details, listed from catalogue_items where sku = any(:skus)")
                        .bind("skus", skus.toArray(String[]::new))
                        .map((row, _) -> entry(row))
                        .forEach(entry -> found.put(entry.details().sku(), entry)));
        return found;
    }

    /// SKUs of what is on sale, in order, from after one on.
    public List<String> listedAfter(String after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select sku from catalogue_items where sku > :after and listed
                                order by sku limit :limit
                                """)
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                EventJson.read(row.getString("details"), ItemDetails.class),
                row.getBoolean("listed"));
    }
}
