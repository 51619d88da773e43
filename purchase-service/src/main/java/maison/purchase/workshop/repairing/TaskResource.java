package maison.purchase.workshop.repairing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.platform.security.Roles;
import maison.purchase.intake.JobSteps.Assignment;
import maison.purchase.intake.JobSteps.Completion;
import maison.purchase.intake.JobSteps.Task;
import maison.purchase.intake.StepReading;
import maison.purchase.workshop.JobDoor;
import maison.purchase.workshop.JobExamples;
import maison.purchase.workshop.jobcard.JobView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What is to be done for a job, by whom, and what is done.
@Path("/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.TERMINAL,
    Roles.ASSOCIATE,
    Roles.MANAGER,
    Roles.INTEGRATION,
    Roles.ADMIN,
    Roles.ARTISAN
})
@APIResponse(
        responseCode = "201",
        description = "Recorded; the job as it is now",
        content = @Content(schema = @Schema(implementation = JobView.class)))
@APIResponse(
        responseCode = "200",
        description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
        content = @Content(schema = @Schema(implementation = JobView.class)))
@APIResponse(responseCode = "404", description = "There is no such job")
@APIResponse(
        responseCode = "409",
        description = "Not as the job is now, or the id belongs to another step")
@APIResponse(
        responseCode = "412",
        description = "The job has changed since the version in `If-Match`")
@APIResponse(
        responseCode = "422",
        description = "Something is named that the job does not have, or at a wrong time")
class TaskResource {

    private final JobDoor door;

    TaskResource(JobDoor door) {
        this.door = door;
    }

    @PUT
    @Path("/tasks/{stepId}")
    @Operation(operationId = "addJobTask", summary = "Add a task")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Task.class),
                            examples = @ExampleObject(name = "task", value = JobExamples.TASK)))
    public Response add(
            @PathParam("id") UUID id, @PathParam("stepId") UUID stepId, @Nullable Task request) {
        return door.take(id, stepId, request, StepReading::task);
    }

    @PUT
    @Path("/tasks/{taskId}/assignments/{stepId}")
    @Operation(operationId = "assignJobTask", summary = "Give a task to somebody")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Assignment.class),
                            examples =
                                    @ExampleObject(
                                            name = "assignment",
                                            value = JobExamples.ASSIGNMENT)))
    public Response assign(
            @PathParam("id") UUID id,
            @PathParam("taskId") UUID taskId,
            @PathParam("stepId") UUID stepId,
            @Nullable Assignment request) {
        return door.take(
                id,
                stepId,
                request,
                (assignment, form) -> StepReading.assignment(taskId, assignment, form));
    }

    @PUT
    @Path("/tasks/{taskId}/completions/{stepId}")
    @Operation(
            operationId = "completeJobTask",
            description =
                    "Work that the client pays for is not done before they approved an estimate.",
            summary = "Record that a task is done")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Completion.class),
                            examples =
                                    @ExampleObject(
                                            name = "completion",
                                            value = JobExamples.COMPLETION)))
    public Response complete(
            @PathParam("id") UUID id,
            @PathParam("taskId") UUID taskId,
            @PathParam("stepId") UUID stepId,
            @Nullable Completion request) {
        return door.take(
                id, stepId, request, (done, form) -> StepReading.completion(taskId, done, form));
    }
}
