package maison.purchase.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.purchase.item.ItemDetails;
import maison.purchase.item.ItemEvent;
import maison.purchase.item.ItemEvent.ItemDescribed;
import maison.purchase.item.ItemEvent.ItemDiscontinued;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/catalogue.sql`.
@Singleton
final class CatalogueProjection implements Projection {

    private static final String UPSERT =
            """
            insert into catalogue_items (sku, listed, category, brand, collection, stock,
                                         attributes, details, words)
            select sku, listed::boolean, category, brand, collection, stock, attributes::jsonb,
                   details, to_tsvector('simple', words)
            from unnest(:skus::text[], :listed::text[], :categories::text[], :brands::text[],
                        :collections::text[], :stocks::text[], :attributes::text[],
                        :details::text[], :words::text[])
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
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        // The last word on each item: a statement touches a row once.
        var rows = new LinkedHashMap<String, Row>();
        for (RecordedEvent<?> each : events) {
            if (each.event() instanceof ItemEvent event) {
                Row row = rowOf(event);
                rows.put(row.details().sku(), row);
            }
        }
        if (!rows.isEmpty()) {
            write(handle, rows.values());
        }
    }

    private static Row rowOf(ItemEvent event) {
        return switch (event) {
            case ItemDescribed(var details, _, _) -> new Row(details, true);
            case ItemDiscontinued(var details, _) -> new Row(details, false);
        };
    }

    private static void write(Handle handle, Collection<Row> rows) {
        handle.createUpdate(UPSERT)
                .bind("skus", texts(rows, row -> row.details().sku()))
                .bind("listed", texts(rows, row -> Boolean.toString(row.listed())))
                .bind("categories", texts(rows, row -> row.details().category()))
                .bind("brands", texts(rows, row -> row.details().brand()))
                .bind("collections", texts(rows, row -> row.details().collection()))
                .bind("stocks", texts(rows, row -> row.details().stock().name()))
                .bind("attributes", texts(rows, row -> json(row.details().attributes())))
                .bind("details", texts(rows, row -> json(row.details())))
                .bind("words", texts(rows, row -> words(row.details())))
                .execute();
    }

    private static @Nullable String[] texts(
            Collection<Row> rows, Function<Row, @Nullable String> column) {
        @Nullable String[] texts = new String[rows.size()];
        int at = 0;
        for (Row row : rows) {
            texts[at++] = column.apply(row);
        }
        return texts;
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

    private static String json(Object value) {
        try {
            return EventJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an item", e);
        }
    }
}
