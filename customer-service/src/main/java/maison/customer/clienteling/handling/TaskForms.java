package maison.customer.clienteling.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of what is done with tasks.
final class TaskForms {

    static final String ID = "[A-Za-z0-9][A-Za-z0-9._@:-]{0,99}";
    static final String ID_MESSAGE = "must be an id of letters, digits, dots, dashes or colons";

    private static final String CODE = "[a-z0-9-]{1,60}";
    private static final String CODE_MESSAGE = "must be a code in kebab-case";

    private TaskForms() {}

    /// A task as somebody makes it.
    @Schema(name = "NewTask")
    record Make(
            @Schema(required = true, description = "Whom it is about") @NotNull UUID customerId,
            @Schema(required = true, examples = "Ask how the wedding went")
                    @NotBlank
                    @Size(max = 1_000)
                    String text,
            @Schema(required = true, examples = "riyadh")
                    @NotBlank
                    @Pattern(regexp = ID, message = ID_MESSAGE)
                    String storeId,
            @Schema(description = "The store's if not given", examples = "associate-7")
                    @Nullable
                    @Pattern(regexp = ID, message = ID_MESSAGE)
                    String assignee,
            @Schema(required = true, examples = "2030-06-01") @NotNull LocalDate dueOn) {

        @Override
        public String toString() {
            return "NewTask[…]";
        }
    }

    /// Until when a task is put off.
    @Schema(name = "TaskSnooze")
    record Snooze(@Schema(required = true, examples = "2030-06-08") @NotNull LocalDate until) {}

    /// What came of a task.
    @Schema(name = "TaskOutcome")
    record Outcome(
            @Schema(required = true, examples = "reached")
                    @NotBlank
                    @Pattern(regexp = CODE, message = CODE_MESSAGE)
                    String outcome,
            @Schema(examples = "Very happy; comes by in May") @Nullable @Size(max = 1_000)
                    String text) {

        @Override
        public String toString() {
            return "TaskOutcome[…]";
        }
    }

    /// Why nobody need do a task.
    @Schema(name = "TaskCancellation")
    record Cancellation(
            @Schema(required = true, examples = "customer-came-by")
                    @NotBlank
                    @Pattern(regexp = CODE, message = CODE_MESSAGE)
                    String reason) {}

    /// Whose task it is.
    @Schema(name = "TaskAssignee")
    record Assignee(
            @Schema(required = true, examples = "riyadh")
                    @NotBlank
                    @Pattern(regexp = ID, message = ID_MESSAGE)
                    String storeId,
            @Schema(description = "The store's if not given", examples = "associate-9")
                    @Nullable
                    @Pattern(regexp = ID, message = ID_MESSAGE)
                    String assignee) {}

    /// Whose open tasks are to be whose.
    @Schema(name = "TaskReassignment")
    record Reassignment(
            @Schema(required = true, examples = "associate-7")
                    @NotBlank
                    @Pattern(regexp = ID, message = ID_MESSAGE)
                    String from,
            @Schema(required = true, examples = "riyadh")
                    @NotBlank
                    @Pattern(regexp = ID, message = ID_MESSAGE)
                    String storeId,
            @Schema(description = "The store's if not given", examples = "associate-9")
                    @Nullable
                    @Pattern(regexp = ID, message = ID_MESSAGE)
                    String to,
            @Schema(description = "Only say how many it would be") boolean preview) {}
}
