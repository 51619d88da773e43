package maison.customer.clienteling.following;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.clienteling.TaskRecords;
import maison.customer.clienteling.task.TaskCommand.Escalate;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/// Hands what nobody did in time to the manager, by the store's day.
@Singleton
class EscalationJob {

    private static final int BATCH = 1_000;

    // A day begins somewhere up to fourteen hours before it does in UTC.
    private static final String OVERDUE =
            """
            select task_id, store_id, escalate_on from tasks
            where state = 'open' and escalated_at is null and escalate_on <= :latest
              and (escalate_on, task_id) > (:day, :after)
            order by escalate_on, task_id limit :limit
            """;

    private record Overdue(UUID task, String store, LocalDate day) {

        static final Overdue NONE = new Overdue(new UUID(0, 0), "", LocalDate.EPOCH);
    }

    private final Jdbi jdbi;
    private final TaskRecords records;
    private final Clock clock;
    private final ZoneId fallback;

    EscalationJob(
            Jdbi jdbi,
            TaskRecords records,
            Clock clock,
            @ConfigProperty(name = "maison.tasks.zone") ZoneId fallback) {
        this.jdbi = jdbi;
        this.records = records;
        this.clock = clock;
        this.fallback = fallback;
    }

    @Scheduled(
            every = "{maison.tasks.every}",
            delayed = "{maison.tasks.delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Instant now = clock.instant();
        Map<String, ZoneId> zones = jdbi.withHandle(StoreZones::all);
        Overdue after = Overdue.NONE;
        List<Overdue> found;
        do {
            found = overdue(LocalDate.ofInstant(now, ZoneId.of("Pacific/Kiritimati")), after);
            for (Overdue each : found) {
                LocalDate today =
                        LocalDate.ofInstant(now, zones.getOrDefault(each.store(), fallback));
                var context = CommandContext.system("escalation-job", "task " + each.task());
                records.run(each.task(), new Escalate(today, now), Call.of(context));
            }
            after = found.isEmpty() ? after : found.getLast();
        } while (found.size() == BATCH);
    }

    private List<Overdue> overdue(LocalDate latest, Overdue after) {
        return jdbi.withHandle(handle ->
                handle.createQuery(OVERDUE)
                        .bind("latest", latest)
                        .bind("day", after.day())
                        .bind("after", after.task())
                        .bind("limit", BATCH)
                        .map((row, _) ->
                                new Overdue(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class)))
                        .list());
    }
}
