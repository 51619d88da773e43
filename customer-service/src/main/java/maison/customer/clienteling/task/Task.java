package maison.customer.clienteling.task;

import java.time.LocalDate;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a task.
public sealed interface Task {

    record Unmade() implements Task {}

    /// @param made how it was made
    record Open(
            TaskMade made,
            String storeId,
            @Nullable String assignee,
            LocalDate dueOn,
            LocalDate escalateOn,
            boolean escalated)
            implements Task {}

    /// @param made how it was made
    /// @param done whether somebody did it; else it was cancelled
    /// @param code what came of it, or why it was cancelled
    record Closed(TaskMade made, boolean done, String code) implements Task {}
}
