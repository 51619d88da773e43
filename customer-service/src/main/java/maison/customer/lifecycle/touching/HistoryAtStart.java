package maison.customer.lifecycle.touching;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import maison.customer.lifecycle.touchpoint.TopicReading;
import maison.platform.eventstore.Locks;
import maison.platform.inbox.TopicHistory;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Goes through what the topics told before time lines were kept, once for each [TopicReading] and
/// beside everything else.
@Singleton
final class HistoryAtStart {

    private static final Logger LOG = Logger.getLogger(HistoryAtStart.class);

    private static final long LOCK = Locks.SERVICES + 65;

    private final Jdbi jdbi;
    private final TopicHistory history;
    private final TouchpointConsumer consumer;

    HistoryAtStart(Jdbi jdbi, TopicHistory history, TouchpointConsumer consumer) {
        this.jdbi = jdbi;
        this.history = history;
        this.consumer = consumer;
    }

    void onStart(@Observes @Priority(210) StartupEvent event) {
        Thread.ofPlatform().name("touchpoint-history").daemon(true).start(this::runLogged);
    }

    private void runLogged() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("The history of the topics was not read; the next start tries again", e);
        }
    }

    private void run() {
        try (Handle session = jdbi.open()) {
            session.execute("select pg_advisory_lock(?)", LOCK);
            try {
                if (!TopicReading.isDone(session)) {
                    long records = history.read(consumer);
                    session.execute(
                            "insert into touchpoint_readings (reading) values (?)",
                            TopicReading.CURRENT);
                    LOG.infof("Time lines have %d records of the topics' history", records);
                }
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }
}
