package maison.purchase.workshop.handingover;

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
import maison.platform.http.Problem;
import maison.platform.security.Roles;
import maison.purchase.intake.EndReading;
import maison.purchase.intake.JobEnds.Incident;
import maison.purchase.intake.JobSteps.HandOver;
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

/// Pieces go from hand to hand, and sometimes astray.
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
        description = "Not as the job is now, or the id belongs to another step",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples =
                                @ExampleObject(
                                        name = "not the holder",
                                        value = JobExamples.NOT_THE_HOLDER_PROBLEM)))
@APIResponse(
        responseCode = "412",
        description = "The job has changed since the version in `If-Match`")
@APIResponse(
        responseCode = "422",
        description = "Something is named that the job does not have, or at a wrong time")
class HandOverResource {

    private final JobDoor door;

    HandOverResource(JobDoor door) {
        this.door = door;
    }

    @PUT
    @Path("/hand-overs/{stepId}")
    @Operation(
            operationId = "handOver",
            description =
                    "The giver must have every one of the pieces, so that the chain has no gap and no piece is in two hands. To the client pieces go by pick-up.",
            summary = "Record that pieces went from one to another")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandOver.class),
                            examples =
                                    @ExampleObject(
                                            name = "hand-over",
                                            value = JobExamples.HAND_OVER)))
    public Response handOver(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            @Nullable HandOver request) {
        return door.take(id, stepId, request, StepReading::handOver);
    }

    @PUT
    @Path("/incidents/{stepId}")
    @Operation(
            operationId = "reportIncident",
            description =
                    "Its declared value is recorded with it. A lost piece cannot be handed over before it is found.",
            summary = "Record that a piece was lost, found or damaged")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Incident.class),
                            examples =
                                    @ExampleObject(
                                            name = "incident",
                                            value = JobExamples.INCIDENT)))
    public Response report(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            @Nullable Incident request) {
        return door.take(id, stepId, request, EndReading::incident);
    }
}
