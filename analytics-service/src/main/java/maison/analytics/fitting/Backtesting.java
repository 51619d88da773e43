package maison.analytics.fitting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import maison.analytics.model.BuyingFit;
import maison.analytics.model.BuyingModel;
import maison.analytics.modelling.ModelVersion;
import maison.analytics.statistics.CustomerStatistics;
import maison.analytics.statistics.Statistics;
import org.jdbi.v3.core.Handle;

/// What the model would have forecast for the last quarter of the window, had it been fitted on the
/// rest.
final class Backtesting {

    private static final int DAYS_MIN = 28;

    private Backtesting() {}

    /// @return empty if the window is too short, or its beginning gives no usable model
    static Optional<ModelVersion.Backtest> of(Handle handle, LocalDate from, LocalDate asOf) {
        int days = (int) ChronoUnit.DAYS.between(from, asOf) / 4;
        if (days < DAYS_MIN) {
            return Optional.empty();
        }
        var until = asOf.minusDays(days);
        List<CustomerStatistics> seen = Statistics.asOf(handle, until);
        return BuyingFit.of(FitRunner.cohort(seen, until))
                .usable()
                .map(model -> compared(handle, model, seen, until, asOf));
    }

    private static ModelVersion.Backtest compared(
            Handle handle,
            BuyingModel model,
            List<CustomerStatistics> seen,
            LocalDate until,
            LocalDate asOf) {
        int days = (int) ChronoUnit.DAYS.between(until, asOf);
        double forecast =
                seen.stream()
                        .mapToDouble(one -> model.expectedPurchases(one.history(until), days / 7.0))
                        .sum();
        long before = purchases(seen);
        long after =
                purchases(
                        Statistics.asOf(handle, asOf).stream()
                                .filter(one -> !one.firstDay().isAfter(until))
                                .toList());
        return new ModelVersion.Backtest(until, days, forecast, after - before);
    }

    private static long purchases(List<CustomerStatistics> customers) {
        return customers.stream().mapToLong(CustomerStatistics::purchaseDays).sum();
    }
}
