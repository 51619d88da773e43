package maison.customer.clienteling.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.customer.clienteling.task.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A task in the clear.
///
/// @param version for the `ETag`
/// @param text what is to be done, where somebody wrote it; a rule says it in its titles
/// @param origin why a rule made it
@Schema(name = "Task")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        UUID taskId,
        int version,
        UUID customerId,
        @Schema(enumeration = {"open", "done", "cancelled"}) String state,
        @Nullable String text,
        @Schema(description = "The rule, its version and what happened that made it")
                @Nullable Origin origin,
        String storeId,
        @Schema(description = "Absent if it is the store's") @Nullable String assignee,
        @Schema(description = "On the store's calendar") LocalDate dueOn,
        @Schema(description = "Since when it is the manager's") @Nullable Instant escalatedAt,
        @Schema(examples = "reached") @Nullable String outcome,
        @Nullable String outcomeText,
        Instant madeAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    @Override
    public String toString() {
        return "Task[…]";
    }
}
