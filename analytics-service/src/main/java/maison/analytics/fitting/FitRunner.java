package maison.analytics.fitting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import maison.analytics.model.BuyingFit;
import maison.analytics.model.Cohort;
import maison.analytics.model.PurchaseHistory;
import maison.analytics.model.SpendingFit;
import maison.analytics.modelling.ModelVersion;
import maison.analytics.statistics.CustomerStatistics;
import org.jspecify.annotations.Nullable;

/// Fits both models to everybody's statistics. Plain computation: the same statistics give the same
/// result.
final class FitRunner {

    /// Is told what is being done.
    interface Listener {
        void at(String phase, long done, long total);
    }

    private final List<CustomerStatistics> customers;
    private final LocalDate asOf;
    private final Listener listener;

    FitRunner(List<CustomerStatistics> customers, LocalDate asOf, Listener listener) {
        this.customers = List.copyOf(customers);
        this.asOf = asOf;
        this.listener = listener;
    }

    ModelVersion.Window window() {
        return new ModelVersion.Window(
                customers.stream()
                        .map(CustomerStatistics::firstDay)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                asOf,
                customers.size(),
                customers.stream().filter(one -> one.purchaseDays() > 1).count());
    }

    /// @param previous the version to compare with
    /// @param backtest made beforehand, since it needs the statistics of an earlier day
    ModelVersion.Fits fit(
            Optional<ModelVersion> previous, ModelVersion.@Nullable Backtest backtest) {
        listener.at("fitting-buying", 0, customers.size());
        Cohort cohort = cohort(customers, asOf);
        BuyingFit buying = BuyingFit.of(cohort);
        return new ModelVersion.Fits(
                buying, spending(), comparison(previous, buying, cohort), backtest);
    }

    static Cohort cohort(List<CustomerStatistics> customers, LocalDate asOf) {
        List<PurchaseHistory> histories = customers.stream().map(one -> one.history(asOf)).toList();
        return Cohort.of(histories);
    }

    private Map<String, SpendingFit> spending() {
        var byCurrency =
                customers.stream()
                        .map(CustomerStatistics::money)
                        .collect(
                                Collectors.groupingBy(
                                        CustomerStatistics.Money::currency,
                                        TreeMap::new,
                                        Collectors.toList()));
        var fits = new TreeMap<String, SpendingFit>();
        byCurrency.forEach((currency, all) -> {
            listener.at("fitting-spending " + currency, fits.size(), byCurrency.size());
            fits.put(
                    currency,
                    SpendingFit.of(
                            all.stream().flatMap(each -> each.repeatSpending().stream()).toList()));
        });
        return fits;
    }

    private static ModelVersion.@Nullable Comparison comparison(
            Optional<ModelVersion> previous, BuyingFit buying, Cohort cohort) {
        return previous.flatMap(before ->
                        before.buying()
                                .map(model ->
                                        new ModelVersion.Comparison(
                                                before.version(),
                                                model.logLikelihood(cohort),
                                                buying.logLikelihood())))
                .orElse(null);
    }
}
