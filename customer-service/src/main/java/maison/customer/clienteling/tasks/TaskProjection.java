package maison.customer.clienteling.tasks;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.clienteling.task.TaskEvent;
import maison.customer.clienteling.task.TaskEvent.TaskCancelled;
import maison.customer.clienteling.task.TaskEvent.TaskDone;
import maison.customer.clienteling.task.TaskEvent.TaskEscalated;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.clienteling.task.TaskEvent.TaskReassigned;
import maison.customer.clienteling.task.TaskEvent.TaskSnoozed;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps `tasks` in step with the events. Of several changes of one sort in one batch the last
/// counts.
@Singleton
final class TaskProjection implements WritingProjection {

    private static final String MAKE =
            """
            insert into tasks (task_id, version, customer_id, rule_id, rule_version, trigger, store_id,
                assignee, due_on, escalate_on, state, words, made_at)
            select id, version, customer, rule, rule_version, trigger, store, assignee, due::date,
                escalate::date, 'open', words, at
            from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                as t(id, version, customer, rule, rule_version, trigger, store, assignee, due, escalate,
                    words, at)
            """;

    private static final String SNOOZE =
            """
            update tasks k set version = greatest(k.version, t.version), due_on = t.due::date,
                escalate_on = t.escalate::date, escalated_at = null
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[]) as t(id, version, due, escalate)
            where k.task_id = t.id
            """;

    private static final String REASSIGN =
            """
            update tasks k set version = greatest(k.version, t.version), store_id = t.store,
                assignee = t.assignee
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[]) as t(id, version, store, assignee)
            where k.task_id = t.id
            """;

    private static final String ESCALATE =
            """
            update tasks k set version = greatest(k.version, t.version), escalated_at = t.at
            from unnest(?::uuid[], ?::int[], ?::timestamptz[]) as t(id, version, at)
            where k.task_id = t.id
            """;

    private static final String CLOSE =
            """
            update tasks k set version = greatest(k.version, t.version), state = t.state,
                outcome = t.outcome, outcome_words = t.words, closed_by = t.by, closed_at = t.at
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[]) as t(id, version, state, outcome, words, by, at)
            where k.task_id = t.id
            """;

    private static final String ERASE = "delete from tasks where customer_id = any(?::uuid[])";

    private record Versioned<E>(E event, int version) {}

    private record Close(
            UUID task,
            int version,
            String state,
            String outcome,
            @Nullable String words,
            String by,
            Instant at) {}

    /// What happened in a batch, each change where it belongs.
    private static final class Batch {
        private final List<Versioned<TaskMade>> made = new ArrayList<>();
        // A snooze takes an escalation back and the other way round, so they keep their order.
        private final Map<UUID, Versioned<TaskSnoozed>> snoozed = new LinkedHashMap<>();
        private final Map<UUID, Versioned<TaskEscalated>> escalated = new LinkedHashMap<>();
        private final Map<UUID, Versioned<TaskReassigned>> reassigned = new LinkedHashMap<>();
        private final List<Close> closed = new ArrayList<>();
        private final List<UUID> erased = new ArrayList<>();

        private void add(Object event, int version) {
            switch (event) {
                case TaskEvent task -> add(task, version);
                case CustomerErased customer -> erased.add(customer.customerId());
                case Object _ -> {
                    // Nothing else is about tasks.
                }
            }
        }

        private void add(TaskEvent event, int version) {
            switch (event) {
                case TaskMade e -> made.add(new Versioned<>(e, version));
                case TaskSnoozed e -> {
                    escalated.remove(e.taskId());
                    snoozed.put(e.taskId(), new Versioned<>(e, version));
                }
                case TaskEscalated e -> escalated.put(e.taskId(), new Versioned<>(e, version));
                case TaskReassigned e -> reassigned.put(e.taskId(), new Versioned<>(e, version));
                case TaskDone e -> {
                    var words = e.words();
                    closed.add(
                            new Close(
                                    e.taskId(),
                                    version,
                                    "done",
                                    e.outcome(),
                                    words == null ? null : words.ciphertext(),
                                    e.by(),
                                    e.at()));
                }
                case TaskCancelled e ->
                        closed.add(
                                new Close(
                                        e.taskId(),
                                        version,
                                        "cancelled",
                                        e.reason(),
                                        null,
                                        e.by(),
                                        e.at()));
            }
        }
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public String ddl() {
        return "projections/tasks.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var batch = new Batch();
        events.forEach(each -> batch.add(each.event(), each.envelope().version()));
        var writes = new ArrayList<>(makes(batch.made));
        writes.addAll(
                Write.ofRows(
                        SNOOZE,
                        List.copyOf(batch.snoozed.values()),
                        each -> each.event().taskId(),
                        Versioned::version,
                        each -> each.event().dueOn(),
                        each -> each.event().escalateOn()));
        writes.addAll(
                Write.ofRows(
                        REASSIGN,
                        List.copyOf(batch.reassigned.values()),
                        each -> each.event().taskId(),
                        Versioned::version,
                        each -> each.event().storeId(),
                        each -> each.event().assignee()));
        writes.addAll(
                Write.ofRows(
                        ESCALATE,
                        List.copyOf(batch.escalated.values()),
                        each -> each.event().taskId(),
                        Versioned::version,
                        each -> each.event().at()));
        writes.addAll(
                Write.ofRows(
                        CLOSE,
                        batch.closed,
                        Close::task,
                        Close::version,
                        Close::state,
                        Close::outcome,
                        Close::words,
                        Close::by,
                        Close::at));
        writes.addAll(Write.ofRows(ERASE, batch.erased, each -> each));
        return writes;
    }

    private static List<Write> makes(List<Versioned<TaskMade>> made) {
        return Write.ofRows(
                MAKE,
                made,
                each -> each.event().taskId(),
                Versioned::version,
                each -> each.event().customerId(),
                each -> each.event().origin() == null ? null : each.event().origin().ruleId(),
                each -> each.event().origin() == null ? null : each.event().origin().version(),
                each -> each.event().origin() == null ? null : each.event().origin().trigger(),
                each -> each.event().storeId(),
                each -> each.event().assignee(),
                each -> each.event().dueOn(),
                each -> each.event().escalateOn(),
                each -> each.event().words() == null ? null : each.event().words().ciphertext(),
                each -> each.event().at());
    }
}
