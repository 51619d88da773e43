package maison.customer.clienteling.handling;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.customer.clienteling.TaskProblems;
import maison.customer.clienteling.TaskRecords;
import maison.customer.clienteling.handling.TaskResource.Changed;
import maison.customer.clienteling.task.Task.Closed;
import maison.customer.clienteling.task.Task.Open;
import maison.customer.clienteling.task.Task.Unmade;
import maison.customer.clienteling.task.TaskCommand;
import maison.customer.clienteling.task.TaskCommand.Cancel;
import maison.customer.clienteling.task.TaskCommand.Finish;
import maison.customer.clienteling.task.TaskCommand.Make;
import maison.customer.clienteling.task.TaskCommand.Reassign;
import maison.customer.clienteling.task.TaskCommand.Snooze;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.clienteling.task.TaskRefusal.TaskIdTaken;
import maison.customer.clienteling.tasks.TaskList;
import maison.customer.clienteling.tasks.TaskQuery;
import maison.customer.clienteling.tasks.TaskView;
import maison.customer.clienteling.tasks.TaskWords;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/// Turns what staff do into commands on tasks, and their outcome into an answer.
@Singleton
final class TaskHandling {

    private static final int BATCH = 200;
    private static final int ESCALATE_AFTER_DAYS = 2;

    private final TaskRecords records;
    private final TaskList tasks;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    TaskHandling(
            TaskRecords records, TaskList tasks, CustomerKeys keys, Caller caller, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Response make(UUID taskId, TaskForms.Make form) {
        var key = keys.of(form.customerId());
        var words = new TaskWords(form.text().strip());
        var command =
                new Make(
                        taskId,
                        form.customerId(),
                        null,
                        form.storeId(),
                        form.assignee(),
                        form.dueOn(),
                        form.dueOn().plusDays(ESCALATE_AFTER_DAYS),
                        words.seal(key),
                        clock.instant());
        return switch (records.run(taskId, command, caller.call())) {
            case Done(_, _, var version, _) -> changed(201, taskId, version).build();
            case Refused(TaskIdTaken taken) ->
                    saysAlready(taskId, form, words, key)
                            ? changed(200, taskId, records.load(taskId).version())
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : TaskProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> TaskProblems.problemOf(refusal).toResponse();
        };
    }

    Response snooze(UUID taskId, TaskForms.Snooze form) {
        return run(taskId, new Snooze(form.until(), caller.actor().id(), clock.instant()));
    }

    Response finish(UUID taskId, TaskForms.Outcome form) {
        var text = form.text();
        var words =
                text == null || text.isBlank()
                        ? null
                        : new TaskWords(text.strip()).seal(keys.of(customerOf(taskId)));
        return run(taskId, new Finish(form.outcome(), words, caller.actor().id(), clock.instant()));
    }

    Response cancel(UUID taskId, TaskForms.Cancellation form) {
        return run(taskId, new Cancel(form.reason(), caller.actor().id(), clock.instant()));
    }

    Response reassign(UUID taskId, TaskForms.Assignee form) {
        return run(taskId, reassignment(form.storeId(), form.assignee()));
    }

    /// How many open tasks were, or would be, handed on.
    int reassignAll(TaskForms.Reassignment form) {
        List<TaskView> open = open(form.from());
        if (form.preview()) {
            return open.size();
        }
        int count = 0;
        for (TaskView task : open) {
            var command = reassignment(form.storeId(), form.to());
            boolean done =
                    records.run(task.taskId(), command, caller.call()) instanceof Done<?, ?, ?>;
            count += done ? 1 : 0;
        }
        return count;
    }

    private List<TaskView> open(String assignee) {
        var query = new TaskQuery(assignee, null, null, "open", null, null, false);
        var all = new ArrayList<TaskView>();
        var page = tasks.of(query, null, BATCH);
        all.addAll(page.items());
        while (page.next() != null) {
            page = tasks.of(query, page.next(), BATCH);
            all.addAll(page.items());
        }
        return all;
    }

    private Reassign reassignment(String store, @Nullable String assignee) {
        return new Reassign(store, assignee, caller.actor().id(), clock.instant());
    }

    private UUID customerOf(UUID taskId) {
        return switch (records.load(taskId).state()) {
            case Open open -> open.made().customerId();
            case Closed closed -> closed.made().customerId();
            case Unmade() -> throw new ProblemException(TaskProblems.unknownTask());
        };
    }

    private Response run(UUID taskId, TaskCommand command) {
        // Of an erased customer there is no task any more, whatever its history says.
        keys.of(customerOf(taskId));
        return switch (records.run(taskId, command, caller.call())) {
            case Done(_, _, var version, _) -> changed(200, taskId, version).build();
            case Refused(var refusal) -> TaskProblems.problemOf(refusal).toResponse();
        };
    }

    private boolean saysAlready(UUID taskId, TaskForms.Make form, TaskWords words, SubjectKey key) {
        TaskMade made =
                switch (records.load(taskId).state()) {
                    case Open open -> open.made();
                    case Closed closed -> closed.made();
                    case Unmade() -> throw new IllegalStateException("Taken by nothing");
                };
        var said = made.words();
        return made.customerId().equals(form.customerId())
                && made.storeId().equals(form.storeId())
                && Objects.equals(made.assignee(), form.assignee())
                && made.dueOn().equals(form.dueOn())
                && said != null
                && TaskWords.open(key, said).equals(words);
    }

    private static Response.ResponseBuilder changed(int status, UUID taskId, int version) {
        return Response.status(status)
                .entity(new Changed(taskId, version))
                .header("ETag", ETags.of(version));
    }
}
