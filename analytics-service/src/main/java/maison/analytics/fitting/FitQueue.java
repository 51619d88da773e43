package maison.analytics.fitting;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import maison.analytics.modelling.ModelVersion;
import maison.analytics.modelling.ModelVersions;
import maison.analytics.statistics.CustomerStatistics;
import maison.analytics.statistics.Statistics;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Works through the fits that were asked for. Only one process at a time may: the caller sees to
/// that.
@Singleton
public final class FitQueue {

    private static final Logger LOG = Logger.getLogger(FitQueue.class);

    private final Jdbi jdbi;
    private final MeterRegistry meters;

    FitQueue(Jdbi jdbi, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.meters = meters;
    }

    /// Runs the oldest fit that waits.
    ///
    /// @param horizon the last day with a sale
    /// @param assess assesses everybody with the new version, telling how many are done; part of
    ///   the fit, so that one that succeeded is one whose predictions can be read
    /// @return false if none waits
    public boolean runNext(LocalDate horizon, BiConsumer<ModelVersion, LongConsumer> assess) {
        Optional<Fit> next = jdbi.inTransaction(Fits::next);
        next.ifPresent(fit ->
                meters.timer("maison.analytics.fit").record(() -> run(fit, horizon, assess)));
        return next.isPresent();
    }

    private void run(Fit fit, LocalDate horizon, BiConsumer<ModelVersion, LongConsumer> assess) {
        UUID id = fit.fitId();
        jdbi.useHandle(handle -> Fits.start(handle, id));
        try {
            LocalDate day = fit.asOf() == null ? horizon : fit.asOf();
            ModelVersion version = versionOf(id, day);
            long customers = version.window().customers();
            assess.accept(version, done -> report(id, "assessing", done, customers));
            jdbi.useHandle(handle -> Fits.succeed(handle, id));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Fit %s failed", id);
            jdbi.useHandle(handle -> Fits.fail(handle, id, e));
        }
    }

    /// A fit whose process died while assessing has its version already.
    private ModelVersion versionOf(UUID fit, LocalDate day) {
        var known = jdbi.withHandle(handle -> ModelVersions.ofFit(handle, fit));
        return known.orElseGet(() -> fitted(fit, day));
    }

    private ModelVersion fitted(UUID fit, LocalDate day) {
        report(fit, "reading", 0, 0);
        List<CustomerStatistics> customers =
                jdbi.withHandle(handle -> Statistics.asOf(handle, day));
        var runner =
                new FitRunner(
                        customers, day, (phase, done, total) -> report(fit, phase, done, total));
        var window = runner.window();
        report(fit, "backtesting", 0, customers.size());
        var backtest = jdbi.withHandle(handle -> backtest(handle, window));
        var fits = runner.fit(jdbi.withHandle(ModelVersions::current), backtest);
        return jdbi.inTransaction(handle -> ModelVersions.add(handle, fit, window, fits));
    }

    private static ModelVersion.@Nullable Backtest backtest(
            Handle handle, ModelVersion.Window window) {
        LocalDate from = window.from();
        return from == null ? null : Backtesting.of(handle, from, window.to()).orElse(null);
    }

    private void report(UUID fit, String phase, long done, long total) {
        jdbi.useHandle(handle -> Fits.report(handle, fit, phase, done, total));
    }
}
