package maison.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// A real year of a real shop, whose BG/NBD has no maximum inside its parameter space.
class OnlineRetailTest {

    private static final Path FILE = Path.of("../../shared/data/online_retail.csv.gz");
    private static final LocalDate END = LocalDate.of(2011, 12, 9);

    @Test
    void its_fit_is_at_the_boundary_and_says_so() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), "No Online Retail beside the project");

        var fit = BuyingFit.of(Cohort.of(histories()));

        assertThat(fit.status()).isEqualTo(FitStatus.BOUNDARY);
        assertThat(fit.reason()).contains("a/(a+b) runs to 0");
    }

    private static List<PurchaseHistory> histories() throws IOException {
        Map<String, NavigableSet<LocalDate>> customers = new HashMap<>();
        try (var lines = reader()) {
            lines.lines().skip(1).forEach(line -> add(line, customers));
        }
        return customers.values().stream().map(OnlineRetailTest::history).toList();
    }

    private static BufferedReader reader() throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8));
    }

    /// Counted from the end of the line, since a description may hold commas.
    private static void add(String line, Map<String, NavigableSet<LocalDate>> customers) {
        String[] fields = line.split(",", -1);
        String customer = fields[fields.length - 2];
        String day = fields[fields.length - 4];
        if (!customer.isEmpty() && !line.startsWith("C")) {
            customers
                    .computeIfAbsent(customer, _ -> new TreeSet<>())
                    .add(LocalDate.parse(day.substring(0, 10)));
        }
    }

    private static PurchaseHistory history(NavigableSet<LocalDate> days) {
        return new PurchaseHistory(
                days.size() - 1,
                (int) ChronoUnit.DAYS.between(days.first(), days.last()),
                (int) ChronoUnit.DAYS.between(days.first(), END));
    }
}
