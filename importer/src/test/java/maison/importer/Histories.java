package maison.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Small till histories to test with.
final class Histories {

    static final Mapping MAPPING = Mapping.named("online-retail");
    static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private Histories() {}

    /// Reads rows that stand below the header.
    static History read(Report report, List<String> rows) {
        return read(report, HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    static History read(Report report, String text) {
        try {
            Path file = Files.createTempFile("history", ".csv");
            try {
                Files.writeString(file, text);
                return History.read(file, MAPPING, report);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
