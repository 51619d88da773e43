package maison.analytics.model;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Customers to fit a buying model on, equal histories kept once with their number.
///
/// Histories are whole days, so many customers share one: the likelihood is a sum over kinds of
/// customer, in one order whatever order they came in, and a fit is the same to the last bit.
public final class Cohort {

    final int[] repeats;
    final double[] recencyWeeks;
    final double[] ageWeeks;
    final double[] customers;
    private final long size;
    private final long repeatCustomers;

    private Cohort(Map<PurchaseHistory, Integer> counted) {
        repeats = new int[counted.size()];
        recencyWeeks = new double[counted.size()];
        ageWeeks = new double[counted.size()];
        customers = new double[counted.size()];
        int row = 0;
        for (var entry : counted.entrySet()) {
            repeats[row] = entry.getKey().repeats();
            recencyWeeks[row] = entry.getKey().recencyWeeks();
            ageWeeks[row] = entry.getKey().ageWeeks();
            customers[row] = entry.getValue();
            row++;
        }
        size = counted.values().stream().mapToLong(Integer::longValue).sum();
        repeatCustomers =
                counted.entrySet().stream()
                        .filter(entry -> entry.getKey().repeats() > 0)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    public static Cohort of(Collection<PurchaseHistory> histories) {
        var counted = new TreeMap<PurchaseHistory, Integer>();
        histories.forEach(history -> counted.merge(history, 1, Integer::sum));
        return new Cohort(counted);
    }

    /// Every stride-th kind of customer: a deterministic sample to search for starting points on.
    Cohort sample(int stride) {
        var counted = new TreeMap<PurchaseHistory, Integer>();
        for (int row = 0; row < kinds(); row += stride) {
            counted.put(history(row), (int) customers[row]);
        }
        return new Cohort(counted);
    }

    int kinds() {
        return repeats.length;
    }

    public long size() {
        return size;
    }

    /// Customers with at least one purchase day after the first.
    public long repeatCustomers() {
        return repeatCustomers;
    }

    /// Repeat purchases per customer and week of observation; zero if nobody was observed for a
    /// day.
    double repeatRate() {
        double purchases = 0;
        double weeks = 0;
        for (int row = 0; row < kinds(); row++) {
            purchases += customers[row] * repeats[row];
            weeks += customers[row] * ageWeeks[row];
        }
        return weeks == 0 ? 0 : purchases / weeks;
    }

    private PurchaseHistory history(int row) {
        return new PurchaseHistory(
                repeats[row],
                (int) Math.round(recencyWeeks[row] * PurchaseHistory.DAYS_PER_WEEK),
                (int) Math.round(ageWeeks[row] * PurchaseHistory.DAYS_PER_WEEK));
    }
}
