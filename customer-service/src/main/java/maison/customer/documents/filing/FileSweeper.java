package maison.customer.documents.filing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Deletes content that no file came of, because the service was killed between storing the one and
/// the other.
@Singleton
class FileSweeper {

    private static final Logger LOG = Logger.getLogger(FileSweeper.class);

    // No request takes that long.
    private static final Duration SURELY_OVER = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final Clock clock;

    FileSweeper(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Scheduled(
            every = "6h",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        int deleted =
                jdbi.withHandle(handle ->
                        handle.createUpdate(
                                        """
                                        delete from file_contents c
                                        where stored_at < :before
                                          and not exists (select from files f
                                                          where f.content_id = c.content_id)
                                        """)
                                .bind("before", clock.instant().minus(SURELY_OVER))
                                .execute());
        if (deleted > 0) {
            LOG.infof("Deleted %d chunks of files that never came to be", deleted);
        }
    }
}
