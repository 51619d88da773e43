package maison.analytics.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/// The CDNOW sample of Fader and Hardie: each customer's spending by day.
record Cdnow(Map<Integer, NavigableMap<LocalDate, Double>> customers) {

    static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);
    static final LocalDate HOLDOUT_END = LocalDate.of(1998, 6, 30);
    private static final Path FILE = Path.of("../../shared/data/cdnow_sample_transactions.csv");

    /// Skips the test where the file is not at hand; it is not part of the product.
    static Cdnow read() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), "No CDNOW sample beside the project");
        var customers = new TreeMap<Integer, NavigableMap<LocalDate, Double>>();
        for (var line : Files.readAllLines(FILE).stream().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            customers
                    .computeIfAbsent(Integer.valueOf(fields[1]), _ -> new TreeMap<>())
                    .merge(LocalDate.parse(fields[2]), Double.valueOf(fields[4]), Double::sum);
        }
        return new Cdnow(customers);
    }

    static PurchaseHistory history(NavigableMap<LocalDate, Double> days, LocalDate end) {
        var seen = days.headMap(end, true);
        return new PurchaseHistory(
                seen.size() - 1,
                (int) ChronoUnit.DAYS.between(seen.firstKey(), seen.lastKey()),
                (int) ChronoUnit.DAYS.between(seen.firstKey(), end));
    }

    List<PurchaseHistory> histories(LocalDate end) {
        return customers.values().stream().map(days -> history(days, end)).toList();
    }

    static Optional<Spending> spending(NavigableMap<LocalDate, Double> days, LocalDate end) {
        var repeats = new ArrayList<>(days.headMap(end, true).values()).stream().skip(1).toList();
        double mean = repeats.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return mean > 0 ? Optional.of(new Spending(repeats.size(), mean)) : Optional.empty();
    }

    List<Spending> spendings(LocalDate end) {
        return customers.values().stream().flatMap(days -> spending(days, end).stream()).toList();
    }

    /// Purchase days after the calibration window, of everybody.
    long holdoutPurchases() {
        return customers.values().stream()
                .mapToLong(days -> days.tailMap(CALIBRATION_END, false).size())
                .sum();
    }
}
