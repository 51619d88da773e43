package maison.customer.clienteling.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a task. Stored for good; what is personal is ciphertext.
public sealed interface TaskEvent {

    UUID taskId();

    /// Whom it is about.
    UUID customerId();

    Instant at();

    record TaskMade(
            UUID taskId,
            UUID customerId,
            @Nullable Origin origin,
            String storeId,
            @Nullable String assignee,
            LocalDate dueOn,
            LocalDate escalateOn,
            @Nullable Sealed words,
            Instant at)
            implements TaskEvent {}

    record TaskSnoozed(
            UUID taskId,
            UUID customerId,
            LocalDate dueOn,
            LocalDate escalateOn,
            String by,
            Instant at)
            implements TaskEvent {}

    record TaskDone(
            UUID taskId,
            UUID customerId,
            String outcome,
            @Nullable Sealed words,
            String by,
            Instant at)
            implements TaskEvent {}

    record TaskCancelled(UUID taskId, UUID customerId, String reason, String by, Instant at)
            implements TaskEvent {}

    record TaskReassigned(
            UUID taskId,
            UUID customerId,
            String storeId,
            @Nullable String assignee,
            String by,
            Instant at)
            implements TaskEvent {}

    record TaskEscalated(UUID taskId, UUID customerId, Instant at) implements TaskEvent {}
}
