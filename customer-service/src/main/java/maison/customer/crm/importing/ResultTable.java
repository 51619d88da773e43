package maison.customer.crm.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.crm.exchange.Cells;
import maison.customer.crm.exchange.Finding;

/// What became of each row, as a table.
@Singleton
final class ResultTable {

    private static final int TOGETHER = 1_000;

    private final Imports imports;

    ResultTable(Imports imports) {
        this.imports = imports;
    }

    void write(UUID id, OutputStream out) throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord("row", "status", "customerId", "errors", "warnings", "duplicates");
            int after = 0;
            for (var some = imports.results(id, null, after, TOGETHER);
                    !some.isEmpty();
                    some = imports.results(id, null, after, TOGETHER)) {
                for (var row : some) {
                    csv.writeRecord(
                            Integer.toString(row.row()),
                            row.status(),
                            row.customerId() == null ? "" : row.customerId().toString(),
                            said(row, Finding.ERROR),
                            said(row, Finding.WARNING),
                            said(row, Finding.DUPLICATE));
                }
                after = some.getLast().row();
            }
        }
    }

    private static String said(RowView row, String severity) {
        return Cells.guarded(
                row.findings().stream()
                        .filter(each -> each.severity().equals(severity))
                        .map(ResultTable::said)
                        .collect(Collectors.joining("; ")));
    }

    private static String said(Finding finding) {
        var text = new StringBuilder();
        if (finding.column() != null) {
            text.append(finding.column()).append(": ");
        }
        text.append(finding.detail());
        if (finding.row() != null) {
            text.append(" (row ").append(finding.row()).append(')');
        }
        finding.customerIds().forEach(each -> text.append(' ').append(each));
        return text.toString();
    }
}
