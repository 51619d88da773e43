package maison.notification.delivering;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import maison.platform.eventstore.Locks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Works off the queue. One sender of the service is active: the one whose session holds the
/// advisory lock; any replica takes over when it dies.
///
/// A claim that stands when nobody is sending is left over from a sender that died: its message may
/// or may not have been handed over, and becomes unknown instead of being sent again.
@Singleton
class DeliveryJob {

    private static final Logger LOG = Logger.getLogger(DeliveryJob.class);
    private static final long LOCK = Locks.SERVICES;
    private static final int BATCH = 64;
    private static final int PARALLEL = 8;
    private static final long POLL_MILLIS = 500;

    private final Jdbi jdbi;
    private final Queue queue;
    private final Sending sending;
    private final Clock clock;
    private final boolean enabled;
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean open = true;

    DeliveryJob(
            Jdbi jdbi,
            Queue queue,
            Sending sending,
            Clock clock,
            @ConfigProperty(name = "maison.notification.delivery.enabled", defaultValue = "true")
                    boolean enabled) {
        this.jdbi = jdbi;
        this.queue = queue;
        this.sending = sending;
        this.clock = clock;
        this.enabled = enabled;
    }

    void onStart(@Observes @Priority(300) StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("maison.messages.unknown", unknown);
        metrics.gauge("maison.messages.waiting", waiting);
        if (enabled) {
            Thread.ofPlatform().name("delivery").daemon(true).start(this::runAll);
        } else {
            stopped.countDown();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        open = false;
        if (!stopped.await(15, TimeUnit.SECONDS)) {
            LOG.warn("The sender did not stop in time; what it was sending becomes unknown");
        }
    }

    private void runAll() {
        while (open) {
            try (var workers = Executors.newFixedThreadPool(PARALLEL)) {
                lead(workers);
            } catch (RuntimeException e) {
                LOG.warnf("Sender starts again in %d ms: %s", POLL_MILLIS, e);
                LOG.debug("Cause", e);
            }
            pause();
        }
        stopped.countDown();
    }

    // Returns when another sender leads or the service stops.
    private void lead(ExecutorService workers) {
        try (Handle session = jdbi.open()) {
            if (!tryLock(session)) {
                return;
            }
            var name = UUID.randomUUID().toString();
            try {
                while (open) {
                    // Fails if the session, and the lock with it, is gone.
                    session.execute("select 1");
                    if (runOnce(workers, name) == 0) {
                        pause();
                    }
                }
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }

    /// One round of the queue; the number of messages tried.
    private int runOnce(ExecutorService workers, String sender) {
        queue.claimed().forEach(sending::settle);
        List<UUID> due = queue.due(clock.instant(), BATCH);
        var attempts = new ArrayList<Future<?>>();
        due.forEach(id -> attempts.add(workers.submit(() -> sending.attempt(id, sender))));
        attempts.forEach(DeliveryJob::await);
        unknown.set(queue.count("unknown"));
        waiting.set(queue.count("waiting"));
        return due.size();
    }

    private static void await(Future<?> attempt) {
        try {
            attempt.get();
        } catch (ExecutionException e) {
            // Its message is still waiting, or is settled in the next round.
            LOG.warnf("An attempt failed: %s", nameOf(e));
            LOG.debug("Cause", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    // The name alone: an exception's words could hold an address.
    private static String nameOf(ExecutionException e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).getClass().getSimpleName();
    }

    private void pause() {
        try {
            if (stopped.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                open = false;
            }
        } catch (InterruptedException _) {
            open = false;
        }
    }

    private static boolean tryLock(Handle session) {
        return session.createQuery("select pg_try_advisory_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }
}
