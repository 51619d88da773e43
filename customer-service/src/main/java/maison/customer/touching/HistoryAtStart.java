package maison.customer.touching;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import maison.platform.eventstore.Locks;
import maison.platform.inbox.TopicHistory;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Goes through what the topics told before time lines were kept, once and beside everything else.
/// A change in what is read of an event needs the next number, and `heard_touchpoints` emptied by
/// its migration: the history then fills it again.
@Singleton
final class HistoryAtStart {

    private static final Logger LOG = Logger.getLogger(HistoryAtStart.class);

    private static final int READING = 1;
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
                if (!done(session)) {
                    long records = history.read(consumer);
                    session.execute(
                            "insert into touchpoint_readings (reading) values (?)", READING);
                    LOG.infof("Time lines have %d records of the topics' history", records);
                }
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }

    private static boolean done(Handle session) {
        return session.createQuery(
                        "select exists (select from touchpoint_readings where reading = :reading)")
                .bind("reading", READING)
                .mapTo(Boolean.class)
                .one();
    }
}
