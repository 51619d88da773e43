package maison.loyalty.proving;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import maison.platform.eventstore.Locks;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Seals each day once it is over, and days that were missed, one transaction each.
@Singleton
class SealJob {

    private static final long LOCK = Locks.SERVICES + 28;
    private static final Logger LOG = Logger.getLogger(SealJob.class);

    private final Jdbi jdbi;
    private final Seals seals;

    @Inject
    SealJob(Jdbi jdbi, Seals seals) {
        this.jdbi = jdbi;
        this.seals = seals;
    }

    @Scheduled(
            every = "{maison.loyalty.seal-every}",
            delayed = "{maison.loyalty.review-delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        sealBefore(seals.today());
    }

    /// @param before the first day that is not over
    void sealBefore(LocalDate before) {
        Seal sealed;
        do {
            sealed = jdbi.inTransaction(handle -> seal(handle, before));
            if (sealed != null) {
                // The log is one more place in which somebody else has the seal.
                LOG.infof("Sealed %s: %s", sealed.day(), sealed.seal());
            }
        } while (sealed != null);
    }

    /// One day; nothing if another replica is at it.
    private @Nullable Seal seal(Handle handle, LocalDate before) {
        boolean ours =
                handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                        .bind("lock", LOCK)
                        .mapTo(Boolean.class)
                        .one();
        return ours ? seals.sealNext(handle, before) : null;
    }
}
