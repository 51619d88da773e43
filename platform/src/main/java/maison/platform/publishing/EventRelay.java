package maison.platform.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.Locks;
import maison.platform.eventstore.RecordedEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Publishes the log to Kafka, in order, and remembers how far the broker has acknowledged.
///
/// One relay per service is active: the one whose session holds the advisory lock. Its cursor moves
/// through that same session, so a relay that lost the lock cannot move it. It may still have sent
/// records that the next relay sends again; their `sequence` tells consumers.
@Singleton
final class EventRelay {

    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final int BATCH = 2_000;
    private static final long POLL_MILLIS = 100;
    private static final long STANDBY_MILLIS = 1_000;

    private final Jdbi jdbi;
    private final EventStore store;
    private final LogSignal signal;
    private final Topics topics;
    private final Producers producers;
    private final List<Publisher> publishers;
    private final String source;
    private final AtomicLong lag = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean open = true;

    @Inject
    EventRelay(
            Jdbi jdbi,
            EventStore store,
            LogSignal signal,
            Topics topics,
            Producers producers,
            @Any Instance<Publisher> publishers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.store = store;
        this.signal = signal;
        this.topics = topics;
        this.producers = producers;
        this.publishers = publishers.stream().toList();
        this.source = Sources.of(application);
        metrics.gauge("maison.relay.lag.events", lag);
    }

    void onStart(@Observes @Priority(200) StartupEvent event) {
        if (publishers.isEmpty()) {
            stopped.countDown();
        } else {
            Thread.ofPlatform().name("relay").daemon(true).start(this::runAll);
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        open = false;
        signal.appended(Long.MAX_VALUE);
        if (!stopped.await(10, TimeUnit.SECONDS)) {
            LOG.warn("The relay did not stop in time; the next one goes on from its cursor");
        }
    }

    private void runAll() {
        boolean created = false;
        while (open) {
            try {
                if (!created) {
                    for (Publisher each : publishers) {
                        topics.create(each.topics());
                    }
                    created = true;
                }
                lead();
                stopped.await(STANDBY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                open = false;
            } catch (RuntimeException e) {
                LOG.warnf("Relay starts again in %d ms: %s", STANDBY_MILLIS, e);
                LOG.debug("Cause", e);
                standBy();
            }
        }
        stopped.countDown();
    }

    private void standBy() {
        try {
            stopped.await(STANDBY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    // Returns when another relay leads or the service stops.
    private void lead() throws InterruptedException {
        try (Handle session = jdbi.open()) {
            if (!tryLock(session)) {
                return;
            }
            try (KafkaProducer<String, byte[]> producer = producers.create()) {
                long cursor = cursor(session);
                while (open) {
                    List<RecordedEvent<?>> events = store.readAfter(cursor, BATCH);
                    if (events.isEmpty()) {
                        lag.set(0);
                        signal.await(cursor, POLL_MILLIS);
                    } else {
                        send(producer, events);
                        cursor = events.getLast().envelope().position();
                        moveCursor(session, cursor);
                        lag.set(events.size() < BATCH ? 0 : store.head() - cursor);
                    }
                }
            } finally {
                session.execute("select pg_advisory_unlock(?)", Locks.RELAY);
            }
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, List<RecordedEvent<?>> events)
            throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(events.size());
        for (RecordedEvent<?> event : events) {
            for (Publisher publisher : publishers) {
                publisher
                        .publish(event)
                        .ifPresent(each ->
                                sent.add(
                                        producer.send(
                                                CloudEvent.of(source, event.envelope(), each)
                                                        .record(each.topic(), each.key()))));
            }
        }
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The broker did not take an event", e.getCause());
            }
        }
    }

    private static boolean tryLock(Handle session) {
        return session.createQuery("select pg_try_advisory_lock(:lock)")
                .bind("lock", Locks.RELAY)
                .mapTo(Boolean.class)
                .one();
    }

    private static long cursor(Handle session) {
        return session.createQuery("select position from relay_cursor where name = 'kafka'")
                .mapTo(Long.class)
                .one();
    }

    private static void moveCursor(Handle session, long position) {
        session.execute("update relay_cursor set position = ? where name = 'kafka'", position);
    }
}
