package maison.customer.clienteling;

import maison.customer.CustomerProblems;
import maison.customer.clienteling.rule.RuleRefusal;
import maison.customer.clienteling.task.TaskRefusal;
import maison.platform.http.Problem;

/// What is wrong with a task or a rule for tasks, over HTTP.
public final class TaskProblems {

    private TaskProblems() {}

    /// Why a task was not changed.
    public static Problem problemOf(TaskRefusal refusal) {
        return switch (refusal) {
            case TaskRefusal.NotACustomer() -> CustomerProblems.unknown();
            case TaskRefusal.CustomerErased() -> CustomerProblems.erased();
            case TaskRefusal.TaskIdTaken() -> KeepsakeProblems.idTaken("task");
            case TaskRefusal.TaskUnknown() -> unknownTask();
            case TaskRefusal.Closed() ->
                    Problem.of(
                            409,
                            "task-closed",
                            "Task closed",
                            "This task is done or cancelled; make another one.");
            case TaskRefusal.NotLater(var dueOn) ->
                    Problem.of(
                            422,
                            "not-later",
                            "Not later",
                            "A task is put off: to a day after %s.".formatted(dueOn));
        };
    }

    /// Why a rule was not changed.
    public static Problem problemOf(RuleRefusal refusal) {
        return switch (refusal) {
            case RuleRefusal.RuleUnknown() ->
                    Problem.of(404, "rule-unknown", "Rule unknown", "There is no such rule.");
        };
    }

    /// There is none, or its customer was erased.
    public static Problem unknownTask() {
        return Problem.of(404, "task-unknown", "Task unknown", "There is no such task.");
    }
}
