package maison.customer.clienteling.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be asked of a task.
public sealed interface TaskCommand {

    /// @param origin null if somebody made it by hand
    /// @param assignee null if it is the store's
    /// @param dueOn the day, as the store counts days
    /// @param escalateOn the day from which it is the manager's
    /// @param words what is to be done, sealed; null where the rule says it
    record Make(
            UUID taskId,
            UUID customerId,
            @Nullable Origin origin,
            String storeId,
            @Nullable String assignee,
            LocalDate dueOn,
            LocalDate escalateOn,
            @Nullable Sealed words,
            Instant at)
            implements TaskCommand {}

    record Snooze(LocalDate until, String by, Instant at) implements TaskCommand {}

    /// @param outcome a code
    /// @param words what came of it, sealed
    record Finish(String outcome, @Nullable Sealed words, String by, Instant at)
            implements TaskCommand {}

    /// @param reason a code
    record Cancel(String reason, String by, Instant at) implements TaskCommand {}

    record Reassign(String storeId, @Nullable String assignee, String by, Instant at)
            implements TaskCommand {}

    /// It is the manager's now.
    ///
    /// @param on the day it is, as the store counts days
    record Escalate(LocalDate on, Instant at) implements TaskCommand {}
}
