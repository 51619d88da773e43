package maison.customer.clienteling.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.clienteling.TaskProblems;
import maison.customer.clienteling.tasks.TaskList;
import maison.customer.clienteling.tasks.TaskView;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// One follow-up task.
@Path("/v1/tasks/{taskId}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tasks")
@APIResponse(responseCode = "404", description = "There is no such task, or no such customer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class TaskResource {

    static final String MAKE =
            """
            {"customerId":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10","text":"Ask how the wedding went",
             "storeId":"riyadh","assignee":"associate-7","dueOn":"2030-06-01"}
            """;

    /// That a task changed; what it says is only shown by a logged read.
    @Schema(name = "ChangedTask")
    record Changed(UUID taskId, int version) {}

    private final TaskHandling handling;
    private final TaskList tasks;
    private final Looks looks;

    TaskResource(TaskHandling handling, TaskList tasks, Looks looks) {
        this.handling = handling;
        this.tasks = tasks;
        this.looks = looks;
    }

    @GET
    @Operation(
            operationId = "getTask",
            summary = "A task, with why it was made",
            description = "The rule's titles are in its versions. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The task; the ETag is for changing it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskView.class)))
    public Response get(@PathParam("taskId") UUID taskId) {
        var task =
                tasks.find(taskId)
                        .orElseThrow(() -> new ProblemException(TaskProblems.unknownTask()));
        looks.seen(Set.of(task.customerId()), "task", List.of("tasks"));
        return Response.ok(task).header("ETag", ETags.of(task.version())).build();
    }

    @PUT
    @Operation(
            operationId = "makeTask",
            summary = "Make a task by hand",
            description = "Under an id of your choice; safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskForms.Make.class),
                            examples = @ExampleObject(name = "wedding", value = MAKE)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Changed.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was made with the same words before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Changed.class)))
    @APIResponse(responseCode = "409", description = "The id belongs to another task")
    public Response make(@PathParam("taskId") UUID taskId, @NotNull @Valid TaskForms.Make form) {
        return handling.make(taskId, form);
    }

    @PUT
    @Path("/snooze")
    @Operation(
            operationId = "snoozeTask",
            summary = "Put a task off",
            description = "It is no longer the manager's, if it was.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskForms.Snooze.class),
                            examples =
                                    @ExampleObject(
                                            name = "a week",
                                            value = "{\"until\":\"2030-06-08\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Put off",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Changed.class)))
    @APIResponse(responseCode = "409", description = "It is closed")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "422", description = "That is not later")
    public Response snooze(
            @PathParam("taskId") UUID taskId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TaskForms.Snooze form) {
        return handling.snooze(taskId, form);
    }

    @PUT
    @Path("/outcome")
    @Operation(operationId = "finishTask", summary = "Say that a task is done, and what came of it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskForms.Outcome.class),
                            examples =
                                    @ExampleObject(
                                            name = "reached",
                                            value =
                                                    "{\"outcome\":\"reached\",\"text\":\"Very happy\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Changed.class)))
    @APIResponse(responseCode = "409", description = "It is closed")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response finish(
            @PathParam("taskId") UUID taskId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TaskForms.Outcome form) {
        return handling.finish(taskId, form);
    }

    @PUT
    @Path("/cancellation")
    @Operation(operationId = "cancelTask", summary = "Say that nobody need do a task, and why")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskForms.Cancellation.class),
                            examples =
                                    @ExampleObject(
                                            name = "came by",
                                            value = "{\"reason\":\"customer-came-by\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Changed.class)))
    @APIResponse(responseCode = "409", description = "It is closed")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response cancel(
            @PathParam("taskId") UUID taskId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TaskForms.Cancellation form) {
        return handling.cancel(taskId, form);
    }

    @PUT
    @Path("/assignee")
    @Operation(operationId = "reassignTask", summary = "Say whose task it is from now on")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskForms.Assignee.class),
                            examples =
                                    @ExampleObject(
                                            name = "a colleague",
                                            value =
                                                    "{\"storeId\":\"riyadh\",\"assignee\":\"associate-9\"}")))
    @APIResponse(
            responseCode = "200",
            description = "It is theirs",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Changed.class)))
    @APIResponse(responseCode = "409", description = "It is closed")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response reassign(
            @PathParam("taskId") UUID taskId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TaskForms.Assignee form) {
        return handling.reassign(taskId, form);
    }
}
