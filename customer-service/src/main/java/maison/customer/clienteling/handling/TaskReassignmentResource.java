package maison.customer.clienteling.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Hands on what somebody leaves behind.
@Path("/v1/task-reassignments")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tasks")
class TaskReassignmentResource {

    static final String EXAMPLE =
            """
            {"from":"associate-7","storeId":"riyadh","to":"associate-9","preview":true}
            """;

    /// How many tasks it was, or would be.
    @Schema(name = "ReassignedTasks")
    record Reassigned(int count) {}

    private final TaskHandling handling;

    TaskReassignmentResource(TaskHandling handling) {
        this.handling = handling;
    }

    @POST
    @Operation(
            operationId = "reassignTasks",
            summary = "Hand all open tasks of somebody on",
            description =
                    "Safe to repeat: what was handed on is not theirs any more. With `preview`, only"
                            + " says how many it would be.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskForms.Reassignment.class),
                            examples = @ExampleObject(name = "preview", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "How many",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Reassigned.class)))
    public Reassigned reassign(@NotNull @Valid TaskForms.Reassignment form) {
        return new Reassigned(handling.reassignAll(form));
    }
}
