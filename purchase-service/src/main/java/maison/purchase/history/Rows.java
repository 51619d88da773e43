package maison.purchase.history;

import java.util.List;
import java.util.function.Function;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import org.jspecify.annotations.Nullable;

/// Rows to write with one statement, whatever their number: each column goes as one array.
final class Rows {

    private final int count;
    private final @Nullable String[][] columns;

    private Rows(int count, @Nullable String[][] columns) {
        this.count = count;
        this.columns = columns;
    }

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    static Rows of(
            List<RecordedEvent<?>> events, Function<RecordedEvent<?>, @Nullable Object[]> rowOf) {
        if (events.isEmpty()) {
            return new Rows(0, new String[0][0]);
        }
        @Nullable String[][] columns = new String[rowOf.apply(events.getFirst()).length][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = new String[events.size()];
        }
        for (int row = 0; row < events.size(); row++) {
            @Nullable Object[] values = rowOf.apply(events.get(row));
            for (int column = 0; column < columns.length; column++) {
                Object value = values[column];
                columns[column][row] = value == null ? null : value.toString();
            }
        }
        return new Rows(events.size(), columns);
    }

    /// A statement with one array parameter for each column, in order; none for no rows.
    List<Write> into(String sql) {
        return count == 0 ? List.of() : List.of(Write.ofColumns(sql, columns));
    }
}
