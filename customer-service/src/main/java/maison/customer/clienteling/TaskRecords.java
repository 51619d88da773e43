package maison.customer.clienteling;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.task.Task;
import maison.customer.clienteling.task.TaskCommand;
import maison.customer.clienteling.task.TaskDecider;
import maison.customer.clienteling.task.TaskEvent;
import maison.customer.clienteling.task.TaskEvent.TaskCancelled;
import maison.customer.clienteling.task.TaskEvent.TaskDone;
import maison.customer.clienteling.task.TaskEvent.TaskEscalated;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.clienteling.task.TaskEvent.TaskReassigned;
import maison.customer.clienteling.task.TaskEvent.TaskSnoozed;
import maison.customer.clienteling.task.TaskRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import org.jspecify.annotations.Nullable;

/// The door to tasks.
@Singleton
public final class TaskRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<TaskEvent> EVENT_TYPES =
            EventTypes.of("task", TaskEvent.class, TaskEvent::at)
                    .with("task-made", TaskMade.class)
                    .with("task-snoozed", TaskSnoozed.class)
                    .with("task-done", TaskDone.class)
                    .with("task-cancelled", TaskCancelled.class)
                    .with("task-reassigned", TaskReassigned.class)
                    .with("task-escalated", TaskEscalated.class)
                    .subject(TaskEvent::customerId)
                    .ruleVersion(TaskRecords::ruleVersion);

    // Any fixed value will do; changing it would make every task of a rule a second time.
    private static final UUID NAMESPACE = UUID.fromString("8e3d5a1f-7c24-5b96-9f0a-2d8b6c4e1a73");

    private final AggregateRunner<TaskCommand, Task, TaskEvent, TaskRefusal> runner;

    TaskRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new TaskDecider());
    }

    @Produces
    @Singleton
    static EventTypes<TaskEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static @Nullable String ruleVersion(TaskEvent event) {
        return event instanceof TaskMade made && made.origin() != null
                ? made.origin().ruleId() + " " + made.origin().version()
                : null;
    }

    /// The id of the task that a trigger makes by a rule: the same for the same, whatever version
    /// the rule has, so there is never a second one.
    public static UUID idOf(String ruleId, String trigger, UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE)
                .generate("rule " + ruleId + " " + trigger + " " + customer);
    }

    private static UUID streamOf(UUID task) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(task.toString());
    }

    /// A task that a consumer makes in its own transaction; if it was made before, appending
    /// answers with a conflict and nothing happens.
    public static Append append(TaskMade made, CommandContext context) {
        return Append.to(EVENT_TYPES, streamOf(made.taskId()), 0, List.of(made), context);
    }

    /// Runs a command on one task.
    public Outcome<Task, TaskEvent, TaskRefusal> run(UUID task, TaskCommand command, Call call) {
        return runner.run(streamOf(task), command, call);
    }

    /// The task as it is now, with its history.
    public Loaded<Task, TaskEvent> load(UUID task) {
        return runner.load(streamOf(task));
    }
}
