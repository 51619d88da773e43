package maison.purchase.instalments.reminding;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Locks;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.purchase.instalments.layaway.Layaway;
import maison.purchase.instalments.layaway.LayawayCommand;
import maison.purchase.instalments.layaway.LayawayCommand.TellDue;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayRefusal;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Tells of instalments that are due soon, once each. Looks only at what is due and was not told.
///
/// It may stop anywhere and begin again: what a layaway remembers decides, not what the job did.
@Singleton
class DueJob {

    private static final Logger LOG = Logger.getLogger(DueJob.class);
    private static final long LOCK = Locks.SERVICES + 17;
    private static final int BATCH = 500;

    private static final String DUE =
            """
            select layaway_id, number, remind_at from layaway_instalments
            where awaited and not told and remind_at <= :now
              and (remind_at, layaway_id, number) > (:at, :id, :number)
            order by remind_at, layaway_id, number limit :limit
            """;

    private record Due(OffsetDateTime remindAt, UUID id, int number) {

        static final Due NONE = new Due(Instant.EPOCH.atOffset(ZoneOffset.UTC), new UUID(0, 0), 0);
    }

    private final AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Counter told;

    DueJob(
            AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways,
            Jdbi jdbi,
            Clock clock,
            MeterRegistry meters) {
        this.layaways = layaways;
        this.jdbi = jdbi;
        this.clock = clock;
        this.told =
                Counter.builder("maison.layaway.instalments.told")
                        .description("Instalments that the clock told to be due")
                        .register(meters);
    }

    /// Runs every so often, in one replica.
    @Scheduled(
            every = "{maison.purchase.instalments.layaway.remind-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        try (Handle session = jdbi.open()) {
            boolean ours =
                    session.createQuery("select pg_try_advisory_lock(:lock)")
                            .bind("lock", LOCK)
                            .mapTo(Boolean.class)
                            .one();
            if (!ours) {
                return;
            }
            try {
                tellAll(clock.instant().truncatedTo(ChronoUnit.MICROS));
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }

    private void tellAll(Instant now) {
        Due last = Due.NONE;
        List<Due> batch;
        do {
            batch = after(last, now);
            batch.forEach(due -> tell(due, now));
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == BATCH);
    }

    private List<Due> after(Due last, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DUE)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("at", last.remindAt())
                        .bind("id", last.id())
                        .bind("number", last.number())
                        .bind("limit", BATCH)
                        .map((row, _) ->
                                new Due(
                                        row.getObject("remind_at", OffsetDateTime.class),
                                        row.getObject("layaway_id", UUID.class),
                                        row.getInt("number")))
                        .list());
    }

    // One layaway that cannot be told does not keep the others from being told.
    private void tell(Due due, Instant now) {
        var context = CommandContext.system("due-job", "due " + due.id() + " " + due.number());
        try {
            Outcome<Layaway, LayawayEvent, LayawayRefusal> outcome =
                    layaways.run(due.id(), new TellDue(due.number(), now), Call.of(context));
            if (outcome instanceof Done<Layaway, LayawayEvent, LayawayRefusal> done
                    && !done.repeated()) {
                told.increment();
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Cannot tell of instalment %d of layaway %s", due.number(), due.id());
        }
    }
}
