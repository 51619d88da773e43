package maison.customer.clienteling.task;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import maison.customer.clienteling.task.Task.Closed;
import maison.customer.clienteling.task.Task.Open;
import maison.customer.clienteling.task.Task.Unmade;
import maison.customer.clienteling.task.TaskCommand.Cancel;
import maison.customer.clienteling.task.TaskCommand.Escalate;
import maison.customer.clienteling.task.TaskCommand.Finish;
import maison.customer.clienteling.task.TaskCommand.Make;
import maison.customer.clienteling.task.TaskCommand.Reassign;
import maison.customer.clienteling.task.TaskCommand.Snooze;
import maison.customer.clienteling.task.TaskEvent.TaskCancelled;
import maison.customer.clienteling.task.TaskEvent.TaskDone;
import maison.customer.clienteling.task.TaskEvent.TaskEscalated;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.clienteling.task.TaskEvent.TaskReassigned;
import maison.customer.clienteling.task.TaskEvent.TaskSnoozed;
import maison.customer.clienteling.task.TaskRefusal.NotLater;
import maison.customer.clienteling.task.TaskRefusal.TaskIdTaken;
import maison.customer.clienteling.task.TaskRefusal.TaskUnknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of tasks: made once, put off, handed on, and closed for good.
public final class TaskDecider implements Decider<TaskCommand, Task, TaskEvent, TaskRefusal> {

    @Override
    public Task initial() {
        return new Unmade();
    }

    @Override
    public Decision<TaskEvent, TaskRefusal> decide(TaskCommand command, Task task) {
        return switch (task) {
            case Unmade() ->
                    command instanceof Make make
                            ? Decision.accept(made(make))
                            : Decision.refuse(new TaskUnknown());
            case Open open -> decideOpen(command, open);
            case Closed closed -> decideClosed(command, closed);
        };
    }

    private static Decision<TaskEvent, TaskRefusal> decideOpen(TaskCommand command, Open task) {
        var id = task.made().taskId();
        var customer = task.made().customerId();
        return switch (command) {
            case Make _ -> Decision.refuse(new TaskIdTaken());
            case Snooze snooze when snooze.until().equals(task.dueOn()) -> Decision.alreadyDone();
            case Snooze snooze when snooze.until().isBefore(task.dueOn()) ->
                    Decision.refuse(new NotLater(task.dueOn()));
            case Snooze(var until, var by, var at) -> {
                // The manager waits as long after the new day as after the old one.
                long grace = ChronoUnit.DAYS.between(task.dueOn(), task.escalateOn());
                var escalateOn = until.plus(Period.ofDays(Math.toIntExact(grace)));
                yield Decision.accept(new TaskSnoozed(id, customer, until, escalateOn, by, at));
            }
            case Finish(var outcome, var words, var by, var at) ->
                    Decision.accept(new TaskDone(id, customer, outcome, words, by, at));
            case Cancel(var reason, var by, var at) ->
                    Decision.accept(new TaskCancelled(id, customer, reason, by, at));
            case Reassign reassign
                    when reassign.storeId().equals(task.storeId())
                            && Objects.equals(reassign.assignee(), task.assignee()) ->
                    Decision.alreadyDone();
            case Reassign(var store, var assignee, var by, var at) ->
                    Decision.accept(new TaskReassigned(id, customer, store, assignee, by, at));
            case Escalate escalate
                    when task.escalated() || escalate.on().isBefore(task.escalateOn()) ->
                    Decision.alreadyDone();
            case Escalate(_, var at) -> Decision.accept(new TaskEscalated(id, customer, at));
        };
    }

    private static Decision<TaskEvent, TaskRefusal> decideClosed(TaskCommand command, Closed task) {
        return switch (command) {
            case Make _ -> Decision.refuse(new TaskIdTaken());
            case Finish finish when task.done() && task.code().equals(finish.outcome()) ->
                    Decision.alreadyDone();
            case Cancel cancel when !task.done() && task.code().equals(cancel.reason()) ->
                    Decision.alreadyDone();
            case Finish _, Cancel _, Snooze _, Reassign _, Escalate _ ->
                    Decision.refuse(new TaskRefusal.Closed());
        };
    }

    private static TaskMade made(Make make) {
        return new TaskMade(
                make.taskId(),
                make.customerId(),
                make.origin(),
                make.storeId(),
                make.assignee(),
                make.dueOn(),
                make.escalateOn(),
                make.words(),
                make.at());
    }

    @Override
    public Task evolve(Task task, TaskEvent event) {
        return switch (event) {
            case TaskMade made ->
                    new Open(
                            made,
                            made.storeId(),
                            made.assignee(),
                            made.dueOn(),
                            made.escalateOn(),
                            false);
            case TaskSnoozed e -> {
                var open = open(task);
                yield new Open(
                        open.made(),
                        open.storeId(),
                        open.assignee(),
                        e.dueOn(),
                        e.escalateOn(),
                        false);
            }
            case TaskReassigned e -> {
                var open = open(task);
                yield new Open(
                        open.made(),
                        e.storeId(),
                        e.assignee(),
                        open.dueOn(),
                        open.escalateOn(),
                        open.escalated());
            }
            case TaskEscalated _ -> {
                var open = open(task);
                yield new Open(
                        open.made(),
                        open.storeId(),
                        open.assignee(),
                        open.dueOn(),
                        open.escalateOn(),
                        true);
            }
            case TaskDone e -> new Closed(open(task).made(), true, e.outcome());
            case TaskCancelled e -> new Closed(open(task).made(), false, e.reason());
        };
    }

    private static Open open(Task task) {
        return switch (task) {
            case Open open -> open;
            case Unmade(), Closed _ ->
                    throw new IllegalStateException("A task changed that is not open");
        };
    }
}
