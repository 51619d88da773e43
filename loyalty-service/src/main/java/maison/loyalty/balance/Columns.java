package maison.loyalty.balance;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns rows into the arrays of text that a set-based statement casts and unnests.
final class Columns {

    private Columns() {}

    static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable Object> of) {
        var values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = of.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }
}
