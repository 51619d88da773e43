package maison.purchase.transfer.migrating;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the items of an import, many with one statement.
final class ItemWriter {

    private static final int TOGETHER = 1_000;

    /// @param rows of the file that it was made of
    /// @param line to be recorded; only while it waits
    /// @param problem as JSON; only if it is refused
    record Item(
            List<Integer> rows,
            @Nullable UUID id,
            @Nullable String line,
            String status,
            @Nullable String problem) {}

    private record Place(int row, int seq) {}

    private final Handle handle;
    private final UUID id;
    private final List<Item> waiting = new ArrayList<>(TOGETHER);
    private int items;
    private int refused;

    ItemWriter(Handle handle, UUID id) {
        this.handle = handle;
        this.id = id;
    }

    void add(Item item) {
        waiting.add(item);
        refused += item.status().equals("refused") ? 1 : 0;
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    int items() {
        return items;
    }

    int refused() {
        return refused;
    }

    /// Writes what was added since.
    void flush() {
        var places = new ArrayList<Place>();
        for (int at = 0; at < waiting.size(); at++) {
            for (int row : waiting.get(at).rows()) {
                places.add(new Place(row, items + at + 1));
            }
        }
        handle.createUpdate(
                        """
                        insert into sale_import_items
                            (import_id, seq, item_id, line, status, problem)
                        select :id, :before + n, item, line, status, problem::json
                        from unnest(:items::uuid[], :lines::text[], :statuses::text[],
                                    :problems::text[])
                             with ordinality as t(item, line, status, problem, n)
                        """)
                .bind("id", id)
                .bind("before", items)
                .bind("items", column(each -> text(each.id())))
                .bind("lines", column(Item::line))
                .bind("statuses", column(Item::status))
                .bind("problems", column(Item::problem))
                .execute();
        handle.createUpdate(
                        """
                        insert into sale_import_rows (import_id, row_number, seq)
                        select distinct :id::uuid, r, s
                        from unnest(:rows::int[], :seqs::int[]) as t(r, s)
                        """)
                .bind("id", id)
                .bind("rows", places.stream().map(Place::row).toArray(Integer[]::new))
                .bind("seqs", places.stream().map(Place::seq).toArray(Integer[]::new))
                .execute();
        items += waiting.size();
        waiting.clear();
    }

    private @Nullable String[] column(Function<Item, ? extends @Nullable String> of) {
        @Nullable String[] values = new String[waiting.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = of.apply(waiting.get(at));
        }
        return values;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
