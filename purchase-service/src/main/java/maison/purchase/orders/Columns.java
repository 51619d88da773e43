package maison.purchase.orders;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Rows to write with one statement, whatever their number: each column goes as one array of texts.
final class Columns<T> {

    private final List<T> rows;
    private final Update update;

    private Columns(List<T> rows, Update update) {
        this.rows = rows;
        this.update = update;
    }

    /// Runs a statement unless there is nothing to write.
    static <T> void write(
            Handle handle, String sql, List<T> rows, Function<Columns<T>, Columns<T>> columns) {
        if (!rows.isEmpty()) {
            columns.apply(new Columns<>(rows, handle.createUpdate(sql))).update.execute();
        }
    }

    /// Binds a column by its name in the statement.
    Columns<T> column(String name, Function<T, @Nullable Object> value) {
        @Nullable String[] texts = new String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            Object each = value.apply(rows.get(row));
            texts[row] = each == null ? null : each.toString();
        }
        update.bind(name, texts);
        return this;
    }
}
