package maison.purchase.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import maison.platform.eventstore.RecordedEvent;
import org.jdbi.v3.core.Handle;
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

    /// Runs a statement with one array parameter for each column, in order.
    void write(Handle handle, String sql) {
        if (count == 0) {
            return;
        }
        Connection connection = handle.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < columns.length; column++) {
                statement.setArray(column + 1, connection.createArrayOf("text", columns[column]));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write a projection", e);
        }
    }
}
