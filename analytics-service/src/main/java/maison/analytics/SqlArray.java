package maison.analytics;

import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// One column of many rows as a PostgreSQL array, for `unnest`: a batch is one statement.
public final class SqlArray {

    private SqlArray() {}

    /// @param type PostgreSQL's name of the element type
    public static <T> Argument of(
            String type, Collection<T> rows, Function<T, @Nullable Object> column) {
        @Nullable Object[] values = rows.stream().map(column).toArray();
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }

    /// The rows themselves are the values.
    public static <T> Argument of(String type, Collection<T> values) {
        return of(type, values, value -> value);
    }
}
