package maison.analytics.fitting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import maison.analytics.modelling.ModelVersion;
import maison.analytics.modelling.ModelVersions;
import maison.analytics.statistics.Statistics;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Queues a fit when the newest model no longer speaks of today's customers.
@Singleton
public final class FitSchedule {

    static final String REQUESTER = "schedule";

    /// A model is fitted anew when one customer in a hundred came or went.
    private static final int CHANGE = 100;

    private final Jdbi jdbi;
    private final Clock clock;

    FitSchedule(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// @param pause at least this long after the last fit, and ten times as long as it took
    public void queueIfDue(LocalDate horizon, Duration pause) {
        jdbi.useTransaction(handle -> {
            if (Fits.next(handle).isEmpty()
                    && hasRested(handle, pause)
                    && isOutdated(handle, horizon)) {
                Fits.add(handle, REQUESTER, null, null);
            }
        });
    }

    private boolean hasRested(Handle handle, Duration pause) {
        return Fits.lastRun(handle)
                .map(run -> {
                    var took = Duration.between(run.started(), run.ended()).multipliedBy(10);
                    var rest = took.compareTo(pause) > 0 ? took : pause;
                    return !clock.instant().isBefore(run.ended().plus(rest));
                })
                .orElse(true);
    }

    private static boolean isOutdated(Handle handle, LocalDate horizon) {
        long customers = Statistics.customers(handle);
        return ModelVersions.current(handle)
                .map(ModelVersion::window)
                .map(window ->
                        horizon.isAfter(window.to())
                                || Math.abs(customers - window.customers()) * CHANGE
                                        > window.customers())
                .orElse(customers > 0);
    }
}
