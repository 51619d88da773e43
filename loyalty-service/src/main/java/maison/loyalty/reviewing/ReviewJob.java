package maison.loyalty.reviewing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.Deciding;
import maison.loyalty.Deciding.Order;
import maison.loyalty.account.LoyaltyCommand.Review;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Locks;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Records what time alone changed: expired points and lapsed tiers. Looks only at what is due.
///
/// Reads compute at their own instant and do not wait for it.
@Singleton
class ReviewJob {

    static final long LOCK = Locks.SERVICES;

    private static final Logger LOG = Logger.getLogger(ReviewJob.class);
    private static final int BATCH = 2_000;

    private final Jdbi jdbi;
    private final Deciding deciding;
    private final AppendTransaction appends;
    private final Adoptions adoptions;
    private final Clock clock;

    @Inject
    ReviewJob(
            Jdbi jdbi,
            Deciding deciding,
            AppendTransaction appends,
            Adoptions adoptions,
            Clock clock) {
        this.jdbi = jdbi;
        this.deciding = deciding;
        this.appends = appends;
        this.adoptions = adoptions;
        this.clock = clock;
    }

    @Scheduled(
            every = "{maison.loyalty.review-every}",
            delayed = "{maison.loyalty.review-delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        int reviewed;
        do {
            reviewed = jdbi.inTransaction(this::reviewBatch);
            if (reviewed > 0) {
                LOG.infof("Reviewed %d accounts", reviewed);
            }
        } while (reviewed == BATCH);
    }

    /// One batch in one transaction; nothing if another replica is at it.
    private int reviewBatch(Handle handle) {
        boolean ours =
                handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                        .bind("lock", LOCK)
                        .mapTo(Boolean.class)
                        .one();
        if (!ours) {
            return 0;
        }
        Instant now = clock.instant();
        List<UUID> due = due(handle, now);
        if (due.isEmpty()) {
            due = adoptions.due(handle, now, BATCH);
        }
        Map<UUID, Order> orders = new LinkedHashMap<>();
        for (UUID customer : due) {
            var context = CommandContext.system("review-job", "review " + now);
            orders.put(customer, new Order(new Review(now), context));
        }
        if (!orders.isEmpty()) {
            deciding.run(handle, orders, batch -> appends.append(handle, batch));
        }
        return due.size();
    }

    private static List<UUID> due(Handle handle, Instant now) {
        return handle.createQuery(
                        "select customer_id from accounts where next_review_at <= :now"
                                + " order by next_review_at limit :limit")
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .bind("limit", BATCH)
                .mapTo(UUID.class)
                .list();
    }
}
