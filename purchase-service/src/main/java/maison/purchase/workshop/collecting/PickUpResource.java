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
import maison.purchase.intake.JobEnds.PickUpText;
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

/// The client comes: the pieces go into their hands, and what is owed becomes a sale, in one act.
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
class PickUpResource {

    private final JobDoor door;
    private final JobMoney money;

    PickUpResource(JobDoor door, JobMoney money) {
        this.door = door;
        this.money = money;
    }

    @PUT
    @Path("/pick-ups/{stepId}")
    @Operation(
            operationId = "pickUpJob",
            summary = "Give the pieces to the client and settle what is owed",
            description =
                    "Needs the claim ticket or a checked document, and everything paid: the charges"
                            + " become a sale in the same act, where what was paid before is one"
                            + " tender of kind `deposit`. Nothing owed, no sale. What was paid too much"
                            + " goes back, above the limit `refund` with a manager's leave.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PickUpText.class),
                            examples =
                                    @ExampleObject(name = "ticket", value = JobExamples.PICK_UP)))
    @APIResponse(
            responseCode = "403",
            description =
                    "What goes back needs a manager, or an approval of `POST /v1/approvals` for deed `refund`,"
                            + " or the one that is named does not serve; or it is another store's terminal")
    public Response pickUp(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            @Nullable PickUpText request) {
        return door.read(
                id, stepId, request, EndReading::pickUp, command -> money.pickUp(id, command));
    }
}
