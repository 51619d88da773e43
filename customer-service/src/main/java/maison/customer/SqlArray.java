package maison.customer;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// Many values as one parameter, so that a statement serves a whole batch.
public final class SqlArray {

    private SqlArray() {}

    /// @param type of the elements as PostgreSQL names it, such as `uuid`
    public static Argument of(Handle handle, String type, List<? extends @Nullable Object> values) {
        return of(handle, type, values.toArray());
    }

    /// Tokens as `bytea[]`.
    public static Argument ofBytes(Handle handle, List<byte[]> values) {
        return of(handle, "bytea", values.toArray(byte[][]::new));
    }

    private static Argument of(Handle handle, String type, Object[] values) {
        try {
            var array = handle.getConnection().createArrayOf(type, values);
            return (position, statement, _) -> statement.setArray(position, array);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot bind an array of " + type, e);
        }
    }
}
