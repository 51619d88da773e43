package maison.analytics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongConsumer;
import maison.analytics.assessment.AssessmentRuns;
import maison.analytics.fitting.FitQueue;
import maison.analytics.fitting.FitSchedule;
import maison.analytics.statistics.Statistics;
import maison.platform.eventstore.Locks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What the service does by itself: fits, and assessments of those the stream touched. One replica
/// at a time, held by a session's advisory lock, which its end releases however it ends.
@Singleton
final class AnalyticsJob {

    private static final long LOCK = Locks.SERVICES;

    /// With more records than this to read, what is assessed now will have changed by the time it
    /// is looked at.
    private static final double LAG_MAX = 2_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Schedule schedule;
    private final Work work;

    /// The parts of the work.
    @Singleton
    record Work(FitSchedule schedule, FitQueue fits, AssessmentRuns assessments) {}

    AnalyticsJob(Jdbi jdbi, Clock clock, MeterRegistry meters, Schedule schedule, Work work) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.meters = meters;
        this.schedule = schedule;
        this.work = work;
        meters.gauge("maison.analytics.unassessed", work, each -> each.assessments().waiting());
    }

    @Scheduled(
            every = "{maison.analytics.tick}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tick() {
        try (Handle session = jdbi.open()) {
            if (hasLock(session)) {
                try {
                    horizon().ifPresent(this::workAt);
                } finally {
                    session.execute("select pg_advisory_unlock(?)", LOCK);
                }
            }
        }
    }

    private static boolean hasLock(Handle session) {
        return session.createQuery("select pg_try_advisory_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    private Optional<LocalDate> horizon() {
        // A day ahead, for stores whose day begins before that of Greenwich; later sales are a
        // till's mistake.
        var latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return jdbi.withHandle(handle ->
                Statistics.exist(handle) ? Statistics.horizon(handle, latest) : Optional.empty());
    }

    private void workAt(LocalDate horizon) {
        boolean isBehind = lag() > LAG_MAX;
        if (schedule.fits() && !isBehind) {
            work.schedule().queueIfDue(horizon, schedule.pause());
        }
        boolean ran =
                work.fits()
                        .runNext(
                                horizon,
                                (_, progress) -> work.assessments().everybody(horizon, progress));
        if (ran || isBehind) {
            return;
        }
        if (work.assessments().isDue(horizon, schedule.pause())) {
            assessEverybody(horizon, _ -> {});
        } else {
            assessChanged();
        }
    }

    private void assessEverybody(LocalDate horizon, LongConsumer progress) {
        meters.timer("maison.analytics.assessment")
                .record(() -> work.assessments().everybody(horizon, progress));
    }

    private void assessChanged() {
        int batches = 0;
        while (work.assessments().changed() > 0 && batches < 100) {
            batches++;
        }
    }

    private double lag() {
        Gauge gauge = meters.find("maison.inbox.lag.records").gauge();
        return gauge == null ? 0 : gauge.value();
    }
}
