package maison.importer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gathers rows into invoices, wherever in the file they are.
///
/// All rows are held in memory, at most about 650 bytes each, if every one is an invoice of its
/// own: an invoice may go on at the end of the file, and a return needs the sales before it.
final class Invoices {

    private static final class Open {
        private final List<Row> rows = new ArrayList<>();
        private final @Nullable String customer;
        private Instant earliest;

        Open(Row first) {
            customer = first.customer();
            earliest = first.at();
        }
    }

    private final Report report;

    private record Key(String number, boolean back) {}

    private final Map<Key, Open> open = new LinkedHashMap<>();

    Invoices(Report report) {
        this.report = report;
    }

    void add(Row row) {
        Open invoice = open.computeIfAbsent(new Key(row.invoice(), row.back()), _ -> new Open(row));
        if (!Objects.equals(invoice.customer, row.customer())) {
            report.refused(row.number(), row.invoice(), "another customer than the invoice's");
            return;
        }
        invoice.rows.add(row);
        if (row.at().isBefore(invoice.earliest)) {
            invoice.earliest = row.at();
        }
    }

    /// All invoices, by time.
    List<Invoice> all() {
        return open.entrySet().stream()
                .map(each -> invoice(each.getKey(), each.getValue()))
                .sorted(Invoice.BY_TIME)
                .toList();
    }

    private static Invoice invoice(Key key, Open invoice) {
        return new Invoice(
                key.number(), key.back(), invoice.earliest, invoice.customer, invoice.rows);
    }
}
