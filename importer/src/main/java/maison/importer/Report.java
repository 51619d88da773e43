package maison.importer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every row that did not become what it says, with the reason. May be written to by many threads.
final class Report {

    /// What became of a row instead.
    enum Outcome {
        /// It is in no sale and no return.
        REFUSED,
        /// Goods came back, but no earlier sale of that customer has them; kept as such.
        UNLINKED,
        /// Matched to a sale at another price, so refunded at the price that was paid.
        OTHER_PRICE;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record Entry(int row, String invoice, Outcome outcome, String reason) {}

    private final List<Entry> entries = new ArrayList<>();

    void refused(int row, String invoice, String reason) {
        add(new Entry(row, invoice, Outcome.REFUSED, reason));
    }

    void unlinked(int row, String invoice, String reason) {
        add(new Entry(row, invoice, Outcome.UNLINKED, reason));
    }

    void otherPrice(int row, String invoice, String reason) {
        add(new Entry(row, invoice, Outcome.OTHER_PRICE, reason));
    }

    private synchronized void add(Entry entry) {
        entries.add(entry);
    }

    /// In the order of the file's rows.
    synchronized List<Entry> entries() {
        return entries.stream()
                .sorted(Comparator.comparingInt(Entry::row).thenComparing(Entry::reason))
                .toList();
    }

    /// How many rows had each outcome.
    synchronized Map<Outcome, Long> rowsByOutcome() {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(
                    outcome,
                    entries.stream()
                            .filter(entry -> entry.outcome() == outcome)
                            .mapToInt(Entry::row)
                            .distinct()
                            .count());
        }
        return counts;
    }

    /// Writes the report as CSV: row, invoice, outcome, reason.
    void write(Path file) {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("row", "invoice", "outcome", "reason");
            for (Entry entry : entries()) {
                csv.writeRecord(
                        Integer.toString(entry.row()),
                        entry.invoice(),
                        entry.outcome().text(),
                        entry.reason());
            }
        } catch (IOException e) {
            throw new ImportFailure(
                    ExitCode.USAGE,
                    "Cannot write the report %s: %s".formatted(file, e.getMessage()));
        }
    }
}
