package maison.importer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of the file that carry one invoice number: a sale, or goods that came back.
///
/// @param back whether it took goods back
/// @param at the earliest time on its rows; a till that is slow over midnight minutes writes two
/// @param rows in an order that does not depend on the file's, since line numbers follow from it
record Invoice(String number, boolean back, Instant at, @Nullable String customer, List<Row> rows) {

    /// Of equal rows it does not matter which comes first.
    private static final Comparator<Row> CANONICAL =
            Comparator.comparing((Row row) -> row.article().sku())
                    .thenComparing(Row::unitPrice)
                    .thenComparing(Row::quantity)
                    .thenComparing(row -> row.article().description())
                    .thenComparingInt(Row::number);

    /// By time; invoices of one minute by number.
    static final Comparator<Invoice> BY_TIME =
            Comparator.comparing(Invoice::at).thenComparing(Invoice::number);

    Invoice {
        rows = rows.stream().sorted(CANONICAL).toList();
    }

    /// The name of a row's line in the sale or return that the invoice becomes.
    static String lineId(int index) {
        return Integer.toString(index + 1);
    }

    boolean hasTwoTimes() {
        return rows.stream().anyMatch(row -> !row.at().equals(at));
    }
}
