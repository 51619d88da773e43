package maison.purchase.shopfront.catalogue;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.shopfront.item.ItemDetails;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemEvent.ItemDescribed;
import maison.purchase.shopfront.item.ItemEvent.ItemDiscontinued;

/// Fills the table of `projections/catalogue.sql`.
@Singleton
final class CatalogueProjection implements WritingProjection {

    private static final String UPSERT =
            """
            insert into catalogue_items (sku, listed, category, brand, collection, stock,
                                         attributes, details, words)
            select sku, listed::boolean, category, brand, collection, stock, attributes::jsonb,
                   details, to_tsvector('simple', words)
            from unnest(?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[])
                 as t(sku, listed, category, brand, collection, stock, attributes, details, words)
            on conflict (sku) do update set
                listed = excluded.listed, category = excluded.category, brand = excluded.brand,
                collection = excluded.collection, stock = excluded.stock,
                attributes = excluded.attributes, details = excluded.details,
                words = excluded.words
            """;

    private record Row(ItemDetails details, boolean listed) {}

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String ddl() {
        return "projections/catalogue.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // The last word on each item: a statement touches a row once.
        var rows = new LinkedHashMap<String, Row>();
        for (RecordedEvent<?> each : events) {
            if (each.event() instanceof ItemEvent event) {
                Row row = rowOf(event);
                rows.put(row.details().sku(), row);
            }
        }
        return Write.ofRows(
                UPSERT,
                List.copyOf(rows.values()),
                row -> row.details().sku(),
                Row::listed,
                row -> row.details().category(),
                row -> row.details().brand(),
                row -> row.details().collection(),
                row -> row.details().stock().name(),
                row -> EventJson.write(row.details().attributes()),
                row -> EventJson.write(row.details()),
                row -> words(row.details()));
    }

    private static Row rowOf(ItemEvent event) {
        return switch (event) {
            case ItemDescribed(var details, _, _) -> new Row(details, true);
            case ItemDiscontinued(var details, _) -> new Row(details, false);
        };
    }

    private static String words(ItemDetails details) {
        return String.join(
                " ",
                details.sku(),
                String.join(" ", details.names().values()),
                String.join(" ", details.attributes().values()),
                details.brand() == null ? "" : details.brand(),
                details.collection() == null ? "" : details.collection());
    }
}
