package maison.purchase.workshop.collecting;

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
import maison.purchase.intake.EndReading;
import maison.purchase.intake.JobEnds.Cancellation;
import maison.purchase.intake.JobEnds.Notice;
import maison.purchase.intake.JobEnds.Readiness;
import maison.purchase.workshop.JobDoor;
import maison.purchase.workshop.JobExamples;
import maison.purchase.workshop.JobMoney;
import maison.purchase.workshop.jobcard.JobView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A job is ready, its client is told; or it is given up.
@Path("/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
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
class ReadinessResource {

    private final JobDoor door;
    private final JobMoney money;

    ReadinessResource(JobDoor door, JobMoney money) {
        this.door = door;
        this.money = money;
    }

    @PUT
    @Path("/readiness/{stepId}")
    @Operation(
            operationId = "makeJobReady",
            description =
                    "All tasks must be done, all pieces at a counter or in a safe, and the charges no more than the client approved.",
            summary = "Record that the client can come")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Readiness.class),
                            examples =
                                    @ExampleObject(
                                            name = "readiness",
                                            value = JobExamples.READINESS)))
    public Response ready(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            @Nullable Readiness request) {
        return door.take(id, stepId, request, EndReading::ready);
    }

    @PUT
    @Path("/notices/{stepId}")
    @Operation(operationId = "notifyClientOfJob", summary = "Record that the client was told")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Notice.class),
                            examples = @ExampleObject(name = "notice", value = JobExamples.NOTICE)))
    public Response notice(
            @PathParam("id") UUID id, @PathParam("stepId") UUID stepId, @Nullable Notice request) {
        return door.take(id, stepId, request, EndReading::notice);
    }

    @PUT
    @Path("/cancellations/{stepId}")
    @Operation(
            operationId = "cancelJob",
            description =
                    "What was paid goes back by the tenders it came by, store credit to its ledger. Pieces that are here"
                            + " wait for the client, who picks them up without a sale. Above the limit `refund` it"
                            + " needs a manager, or a manager's `approvalId`.",
            summary = "Give a job up")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Cancellation.class),
                            examples =
                                    @ExampleObject(
                                            name = "cancellation",
                                            value = JobExamples.CANCELLATION)))
    @APIResponse(
            responseCode = "403",
            description =
                    "What goes back needs a manager, or an approval of `POST /v1/approvals` for deed `refund`,"
                            + " or the one that is named does not serve; or it is another store's terminal")
    public Response cancel(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            @Nullable Cancellation request) {
        return door.read(
                id,
                stepId,
                request,
                EndReading::cancellation,
                command -> money.cancel(id, command));
    }
}
