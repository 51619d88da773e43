package maison.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import maison.importer.Item.NewReturn;
import maison.importer.Item.NewUnlinkedReturn;
import maison.importer.Report.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The whole Online Retail file, where it is there, against counts made without the importer.
class RealHistoryTest {

    private static final Path FILE = Path.of("..", "..", "shared", "data", "online_retail.csv.gz");

    static boolean isThere() {
        return Files.exists(FILE);
    }

    /// What a plain reading of the file gives; it has no quoted line breaks.
    private static final class Counts {
        private final Set<String> customers = new HashSet<>();
        private final Set<String> invoices = new HashSet<>();
        private int rows;
        private int soldRows;
        private int backRows;
        private BigDecimal sold = BigDecimal.ZERO;
        private BigDecimal backPieces = BigDecimal.ZERO;

        void count(String line) {
            rows++;
            // The description may hold commas in quotes: count fields from both ends.
            String[] fields = line.split(",", -1);
            String invoice = fields[0];
            String customer = fields[fields.length - 2].replace("\"", "");
            BigDecimal price = new BigDecimal(fields[fields.length - 3]);
            BigDecimal quantity = new BigDecimal(fields[fields.length - 5]);
            boolean usable = price.signum() >= 0 && price.stripTrailingZeros().scale() <= 2;
            if (usable && !invoice.startsWith("C") && quantity.signum() > 0) {
                soldRows++;
                invoices.add(invoice);
                customers.add(customer);
                sold = sold.add(price.multiply(quantity));
            } else if (usable && invoice.startsWith("C")) {
                backRows++;
                customers.add(customer);
                backPieces = backPieces.subtract(quantity);
            }
        }
    }

    private static Counts counts() throws IOException {
        var counts = new Counts();
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(FILE)),
                                StandardCharsets.UTF_8))) {
            reader.readLine();
            reader.lines().forEach(counts::count);
        }
        counts.customers.remove("");
        return counts;
    }

    @Test
    @EnabledIf("isThere")
    void every_row_is_a_sale_a_return_or_in_the_report() throws IOException {
        Counts counts = counts();
        var report = new Report();
        History history = History.read(FILE, Histories.MAPPING, report);

        List<Row> sold =
                history.sales().stream().flatMap(item -> item.sale().rows().stream()).toList();
        assertThat(history.rows()).isEqualTo(541_909).isEqualTo(counts.rows);
        assertThat(sold.size()).isEqualTo(counts.soldRows);
        assertThat(history.sales().size()).isEqualTo(counts.invoices.size());
        assertThat(history.customers().size()).isEqualTo(counts.customers.size());
        assertThat(
                        sold.stream()
                                .map(row -> row.unitPrice().multiply(row.quantity()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(counts.sold);
        assertThat(pieces(history)).isEqualByComparingTo(counts.backPieces);
        assertThat(report.rowsByOutcome().get(Outcome.REFUSED))
                .isEqualTo((long) counts.rows - counts.soldRows - counts.backRows);
    }

    private static BigDecimal pieces(History history) {
        BigDecimal pieces = BigDecimal.ZERO;
        for (Item item : history.returns()) {
            if (item instanceof NewReturn back) {
                for (Matching.Match match : back.matches()) {
                    pieces = pieces.add(match.quantity());
                }
            } else if (item instanceof NewUnlinkedReturn back) {
                for (Matching.Rest rest : back.rests()) {
                    pieces = pieces.add(rest.quantity());
                }
            }
        }
        return pieces;
    }
}
