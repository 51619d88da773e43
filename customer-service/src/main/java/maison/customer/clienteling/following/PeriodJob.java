package maison.customer.clienteling.following;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.TaskRecords;
import maison.customer.clienteling.rules.Rules;
import maison.customer.clienteling.rules.Rules.RuleView;
import maison.customer.clienteling.task.TaskCommand.Make;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome.Done;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Makes the tasks of each period, such as a review in every quarter, for everybody who has a
/// personal shopper. What was missed while nothing ran is made up for within the period; the task's
/// id keeps it from being made twice, whoever else is at it.
@Singleton
class PeriodJob {

    private static final Logger LOG = Logger.getLogger(PeriodJob.class);
    private static final int BATCH = 500;

    private static final String WITHOUT =
            """
            select b.customer_id, b.store_id, b.associate_id from client_books b
            where b.care = 'personal-shopper' and b.customer_id > :after
              and (:store::text is null or b.store_id = :store)
              and not exists (select from tasks t where t.rule_id = :rule and t.trigger = :trigger
                              and t.customer_id = b.customer_id)
            order by b.customer_id limit :limit
            """;

    private record Client(UUID customer, String store, String associate) {}

    private final Jdbi jdbi;
    private final Rules rules;
    private final TaskRecords records;
    private final Clock clock;
    private final ZoneId zone;

    PeriodJob(
            Jdbi jdbi,
            Rules rules,
            TaskRecords records,
            Clock clock,
            @ConfigProperty(name = "maison.tasks.zone") ZoneId zone) {
        this.jdbi = jdbi;
        this.rules = rules;
        this.records = records;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(
            every = "{maison.tasks.every}",
            delayed = "{maison.tasks.delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (RuleView rule : rules.all()) {
            if (rule.inForce() && rule.terms().on().isPeriod()) {
                int made = make(rule, rule.terms().on().periodOf(today), now);
                if (made > 0) {
                    LOG.infof("Rule %s made %d tasks", rule.ruleId(), made);
                }
            }
        }
    }

    private int make(RuleView rule, LocalDate begins, Instant now) {
        int made = 0;
        UUID after = new UUID(0, 0);
        List<Client> found;
        do {
            found = without(rule, begins, after);
            for (Client client : found) {
                made += make(rule, begins, client, now) ? 1 : 0;
                after = client.customer();
            }
        } while (found.size() == BATCH);
        return made;
    }

    private List<Client> without(RuleView rule, LocalDate begins, UUID after) {
        return jdbi.withHandle(handle ->
                handle.createQuery(WITHOUT)
                        .bind("store", rule.terms().storeId())
                        .bind("rule", rule.ruleId())
                        .bind("trigger", rule.terms().on().json() + ":" + begins)
                        .bind("after", after)
                        .bind("limit", BATCH)
                        .map((row, _) ->
                                new Client(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3)))
                        .list());
    }

    private boolean make(RuleView rule, LocalDate begins, Client client, Instant now) {
        TaskMade made =
                FollowUp.of(
                        rule, begins, client.customer(), client.store(), client.associate(), now);
        var command =
                new Make(
                        made.taskId(),
                        made.customerId(),
                        made.origin(),
                        made.storeId(),
                        made.assignee(),
                        made.dueOn(),
                        made.escalateOn(),
                        null,
                        now);
        var context = CommandContext.system("period-job", "task " + made.taskId());
        return records.run(made.taskId(), command, Call.of(context)) instanceof Done<?, ?, ?>;
    }
}
