package maison.platform.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import maison.platform.eventstore.KeyedAnswers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/// Forgets first answers that no client will ask for again.
///
/// A service in which money, points or bookings move keeps them for ever: a till that was found in
/// a drawer must not sell twice.
@Singleton
final class IdempotencyRetention {

    private static final int BATCH = 1_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Optional<Duration> keep;
    private final Counter forgotten;

    /// @param keep for how long; empty for ever
    IdempotencyRetention(
            Jdbi jdbi,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "maison.idempotency.keep") Optional<Duration> keep) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.keep = keep;
        this.forgotten =
                Counter.builder("maison.idempotency.forgotten")
                        .description("Answers to idempotency keys that were not kept any longer")
                        .register(meters);
    }

    @Scheduled(
            every = "{maison.idempotency.every}",
            delayed = "{maison.idempotency.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        keep.ifPresent(each -> forget(clock.instant().minus(each)));
    }

    private void forget(Instant before) {
        int gone;
        do {
            gone = jdbi.inTransaction(handle -> KeyedAnswers.forget(handle, before, BATCH));
            forgotten.increment(gone);
        } while (gone == BATCH);
    }
}
