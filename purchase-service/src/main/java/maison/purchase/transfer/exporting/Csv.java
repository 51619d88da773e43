package maison.purchase.transfer.exporting;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import maison.purchase.sales.receipt.Kinds;
import maison.purchase.transfer.SafeCsv;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Cells of a CSV file.
final class Csv {

    private Csv() {}

    /// A row. Amounts are written without their currency, which has a column of its own, and no
    /// cell is a formula.
    static String[] row(@Nullable Object... cells) {
        var row = new String[cells.length];
        for (int at = 0; at < cells.length; at++) {
            row[at] = SafeCsv.cell(text(cells[at]));
        }
        return row;
    }

    private static @Nullable Object text(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Money money -> money.getAmount().toPlainString();
            case Enum<?> constant -> Kinds.name(constant);
            default -> cell;
        };
    }

    /// Several means and amounts in one cell, such as `card 20.00; cash 5.00`.
    static <P> String parts(List<P> parts, BiFunction<StringBuilder, P, StringBuilder> written) {
        return parts.stream()
                .map(each -> written.apply(new StringBuilder(), each).toString())
                .collect(Collectors.joining("; "));
    }

    /// A means and its amount.
    static StringBuilder part(StringBuilder text, Enum<?> kind, Money amount) {
        return text.append(Kinds.name(kind)).append(' ').append(amount.getAmount().toPlainString());
    }
}
