package maison.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A statement that returns nothing to wait for, so that several go to the database in one round
/// trip.
///
/// @param sql one statement, with a `?` for each parameter
/// @param parameters whatever the driver's `setObject` takes, arrays included
public record Write(String sql, List<Parameter> parameters) {

    private static final String COMMIT = "commit";
    private static final Pattern ARRAY = Pattern.compile("\\?::(\\w+)\\[]");

    /// A value, bound when the connection is known.
    @FunctionalInterface
    public interface Parameter {

        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    public Write {
        parameters = List.copyOf(parameters);
    }

    /// One statement for all rows: each column goes as one array, in the order of the statement's
    /// parameters, which says the arrays' types (`?::uuid[]`).
    ///
    /// @return nothing for no rows
    @SafeVarargs
    public static <T> List<Write> ofRows(
            String sql, List<T> rows, Function<? super T, ? extends @Nullable Object>... columns) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var parameters = new ArrayList<Parameter>(columns.length);
        Matcher types = ARRAY.matcher(sql);
        for (var column : columns) {
            if (!types.find()) {
                throw new IllegalArgumentException("More columns than arrays: " + sql);
            }
            @Nullable Object[] values = new Object[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = column.apply(rows.get(row));
            }
            parameters.add(BinaryColumn.of(types.group(1), values));
        }
        return List.of(new Write(sql, parameters));
    }

    /// A whole array as one parameter, whatever there are of rows.
    ///
    /// @param type of the elements, as the statement casts the parameter to
    public static Parameter array(String type, List<?> values) {
        return BinaryColumn.of(type, values.toArray());
    }

    /// Sends this statement alone.
    ///
    /// @return how many rows it wrote
    /// @throws IllegalStateException if the database refuses it
    public int execute(Connection connection) {
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Parameter parameter : parameters) {
                parameter.bind(statement, index++);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write", e);
        }
    }

    /// Sends the statements in order and in one round trip. They stand or fall together with the
    /// open transaction.
    ///
    /// @param commit whether to end the transaction in the same round trip; what the caller does to
    ///   commit finds nothing left to do
    /// @throws IllegalStateException if the database refuses one of them
    public static void send(Connection connection, List<Write> writes, boolean commit) {
        String all = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(commit ? all + ";\n" + COMMIT : all)) {
            int index = 1;
            for (Write write : writes) {
                for (Parameter parameter : write.parameters()) {
                    parameter.bind(statement, index++);
                }
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write", e);
        }
    }
}
