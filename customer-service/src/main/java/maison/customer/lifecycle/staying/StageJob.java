package maison.customer.lifecycle.staying;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Locks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Counts anew whoever something happened to and whose stage is over, in short transactions, one
/// replica at a time.
@Singleton
public final class StageJob {

    private static final long LOCK = Locks.SERVICES + 80;
    private static final int BATCH = 1_000;
    private static final int EVENTS = 5_000;

    // The customers' own events in the log, and a plan that is everybody's. Positions are in the
    // order of the commits, so nothing is passed over.
    private static final String FOLLOW =
            """
            with span as (
                select position, stream_id, event_type from events
                where position > (select position from journey_cursor)
                order by position limit :events
            ), own as (
                insert into journey_marks (customer_id)
                select distinct stream_id from span
                where event_type in ('customer-registered', 'customer-merged', 'customer-absorbed',
                    'customer-unmerged', 'customer-let-go', 'customer-erased')
            ), everybody as (
                insert into journey_marks (customer_id)
                select customer_id from profiles
                where merged_into is null and erased_at is null
                  and exists (select from span where event_type = 'journey-published')
            )
            update journey_cursor set position = s.last
            from (select max(position) as last, count(*) as events from span) s
            where s.last is not null returning s.events
            """;

    // By an array, which is looked up by key. Joined with the same rows, a backlog that came since
    // the table was last looked at, empty, would be gone through for each of them.
    private static final String TAKE =
            """
            delete from journey_marks where mark_id = any(array(
                select mark_id from journey_marks order by mark_id limit :limit
                for update skip locked))
            returning customer_id
            """;

    private final Jdbi jdbi;
    private final Recount recount;
    private final Clock clock;

    StageJob(Jdbi jdbi, Recount recount, Clock clock, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.recount = recount;
        this.clock = clock;
        meters.gauge("maison.journey.uncounted", this, StageJob::waiting);
    }

    @Scheduled(
            every = "{maison.journey.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        boolean isMore;
        do {
            isMore = jdbi.inTransaction(this::batch);
        } while (isMore);
    }

    private boolean batch(Handle handle) {
        boolean isAlone =
                handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                        .bind("lock", LOCK)
                        .mapTo(Boolean.class)
                        .one();
        if (!isAlone) {
            return false;
        }
        long followed =
                handle.createQuery(FOLLOW)
                        .bind("events", EVENTS)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
        var taken = take(handle);
        var now = clock.instant();
        var due = recount.due(handle, now, BATCH);
        var customers = new LinkedHashSet<UUID>(taken);
        customers.addAll(due);
        StageTables.write(handle, recount.of(handle, customers, now));
        // Who comes meanwhile is counted together with others the next time.
        return followed == EVENTS || taken.size() == BATCH || due.size() == BATCH;
    }

    private static List<UUID> take(Handle handle) {
        return handle.createQuery(TAKE).bind("limit", BATCH).mapTo(UUID.class).list();
    }

    /// How often something happened that is not counted yet; a customer may be in it twice.
    public long waiting() {
        return jdbi.withHandle(StageJob::waiting);
    }

    private static long waiting(Handle handle) {
        return handle.createQuery("select count(*) from journey_marks").mapTo(Long.class).one();
    }
}
