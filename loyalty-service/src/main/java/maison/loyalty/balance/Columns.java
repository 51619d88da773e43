package maison.loyalty.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns rows into the arrays that a set-based statement unnests.
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

    static <R> Long[] numbers(List<R> rows, Function<R, Long> of) {
        var values = new ArrayList<Long>(rows.size());
        for (R row : rows) {
            values.add(of.apply(row));
        }
        return values.toArray(Long[]::new);
    }
}
