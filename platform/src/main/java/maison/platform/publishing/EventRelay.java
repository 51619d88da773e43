package maison.platform.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.Locks;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Publication.Outgoing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Publishes the log to Kafka, in order, and remembers how far the broker has acknowledged.
///
/// One relay per service is active: the one whose session holds the advisory lock. Its cursor moves
/// through that same session, so a relay that lost the lock cannot move it. Each batch is a Kafka
/// transaction, so the topic never holds a part of one, and the next relay fences the one before it
/// off. A batch that was committed before its cursor moved is sent again; `sequence` tells
/// consumers.
@Singleton
final class EventRelay {

    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final int BATCH = 2_000;
    private static final int BUSY = 50;
    private static final int FULL = 500;
    private static final long GATHER_MILLIS = 20;
    private static final long GATHER_BUSY_MILLIS = 60;
    private static final long POLL_MILLIS = 100;
    private static final long STANDBY_MILLIS = 1_000;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Jdbi jdbi;
    private final EventStore store;
    private final LogTail tail;
    private final Topics topics;
    private final Producers producers;
    private final Publication publication;
    private final AtomicLong lag = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().name("relay").daemon(true).unstarted(this::runAll);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean open = true;

    EventRelay(
            Jdbi jdbi,
            EventStore store,
            LogTail tail,
            Topics topics,
            Producers producers,
            Publication publication,
            MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.store = store;
        this.tail = tail;
        this.topics = topics;
        this.producers = producers;
        this.publication = publication;
        metrics.gauge("maison.relay.lag.events", lag);
    }

    void onStart(@Observes @Priority(200) StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        if (publication.topics().isEmpty()) {
            stopped.countDown();
        } else {
            thread.start();
        }
    }

    void stop() throws InterruptedException {
        open = false;
        closing.countDown();
        if (!stopped.await(5, TimeUnit.SECONDS)) {
            // Waiting for a broker that does not answer; the next relay goes on from the cursor.
            thread.interrupt();
            if (!stopped.await(5, TimeUnit.SECONDS)) {
                LOG.warn("The relay did not stop in time");
            }
        }
    }

    private void runAll() {
        boolean created = false;
        while (open) {
            try {
                if (!created) {
                    topics.create(publication.topics(), publication.compactedTopics());
                    created = true;
                }
                lead();
                pause();
            } catch (InterruptedException _) {
                open = false;
            } catch (RuntimeException e) {
                LOG.warnf("Relay starts again in %d ms: %s", STANDBY_MILLIS, e);
                LOG.debug("Cause", e);
                pause();
            }
        }
        stopped.countDown();
    }

    private void pause() {
        try {
            closing.await(STANDBY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    // Returns when another relay leads or the service stops.
    private void lead() throws InterruptedException {
        try (Handle session = jdbi.open()) {
            if (!RelayCursor.tryLead(session)) {
                return;
            }
            RelayCursor.beCareless(session);
            KafkaProducer<String, byte[]> producer = producers.create();
            try {
                relay(session, producer);
            } finally {
                producer.close(CLOSE);
                RelayCursor.beCareful(session);
                session.execute("select pg_advisory_unlock(?)", Locks.RELAY);
            }
        }
    }

    private void relay(Handle session, KafkaProducer<String, byte[]> producer)
            throws InterruptedException {
        producer.initTransactions();
        long cursor = RelayCursor.read(session);
        while (open) {
            List<RecordedEvent<?>> events = readAfter(cursor);
            if (events.isEmpty()) {
                lag.set(0);
                tail.await(cursor, POLL_MILLIS);
                continue;
            }
            publish(producer, events);
            cursor = events.getLast().envelope().position();
            RelayCursor.move(session, cursor);
            lag.set(behind(cursor, events.size()));
            gather(events.size());
        }
    }

    // Another replica's commits are counted only while whole batches of them are there to be read.
    private long behind(long cursor, int published) {
        long head = published < BATCH ? tail.last() : store.head();
        return Math.max(0, head - cursor);
    }

    private List<RecordedEvent<?>> readAfter(long cursor) {
        List<RecordedEvent<?>> events = tail.take(cursor, BATCH);
        return events.isEmpty() ? store.readAfter(cursor, BATCH) : events;
    }

    // While appends go on, many small Kafka transactions would cost the broker and this machine
    // more than the sales themselves; the first event after a quiet moment does not wait.
    private void gather(int published) throws InterruptedException {
        if (published < FULL) {
            long millis = published < BUSY ? GATHER_MILLIS : GATHER_BUSY_MILLIS;
            closing.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    // All of a batch becomes visible, in order, or none: a record that the broker lost while it
    // took later ones would otherwise look like a duplicate when it comes again.
    private void publish(KafkaProducer<String, byte[]> producer, List<RecordedEvent<?>> events) {
        List<Outgoing> outgoing =
                events.stream().flatMap(event -> publication.of(event).stream()).toList();
        if (outgoing.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        for (Outgoing each : outgoing) {
            // A failure of any record fails the commit, so the futures need not be asked.
            var _ = producer.send(each.toRecord());
        }
        producer.commitTransaction();
    }
}
