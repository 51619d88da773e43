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
import maison.purchase.intake.JobSteps.Answer;
import maison.purchase.intake.JobSteps.Estimate;
import maison.purchase.intake.JobSteps.Payment;
import maison.purchase.intake.StepReading;
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

/// What a job would cost, what the client says to it, and what they pay beforehand.
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
class EstimateResource {

    private final JobDoor door;
    private final JobMoney money;

    EstimateResource(JobDoor door, JobMoney money) {
        this.door = door;
        this.money = money;
    }

    @PUT
    @Path("/estimates/{stepId}")
    @Operation(
            operationId = "offerEstimate",
            description =
                    "A newer estimate takes the place of an older one; what was approved stays approved until the client answers. A job that was ready is at work again."
                            + " With `taxInclusive` lines name their `price`, which holds the tax.",
            summary = "Offer an estimate")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Estimate.class),
                            examples =
                                    @ExampleObject(
                                            name = "estimate",
                                            value = JobExamples.ESTIMATE)))
    public Response offer(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            @Nullable Estimate request) {
        return door.take(id, stepId, request, StepReading::estimate);
    }

    @PUT
    @Path("/estimates/{estimateId}/answers/{stepId}")
    @Operation(
            operationId = "answerEstimate",
            description = "Only the newest estimate can be answered, and only to its very amount.",
            summary = "Record what the client says to an estimate")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "answer", value = JobExamples.ANSWER)))
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("estimateId") UUID estimateId,
            @PathParam("stepId") UUID stepId,
            @Nullable Answer request) {
        return door.take(
                id,
                stepId,
                request,
                (answer, form) -> StepReading.answer(estimateId, answer, form));
    }

    @PUT
    @Path("/payments/{stepId}")
    @Operation(
            operationId = "payForJob",
            description =
                    "It becomes part of the sale at pick-up, or goes back. A tender `store-credit` with"
                            + " `creditId` is spent in the same act.",
            summary = "Record a payment before the job is done")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Payment.class),
                            examples =
                                    @ExampleObject(name = "payment", value = JobExamples.PAYMENT)))
    public Response pay(
            @PathParam("id") UUID id, @PathParam("stepId") UUID stepId, @Nullable Payment request) {
        return door.read(
                id, stepId, request, StepReading::payment, command -> money.pay(id, command));
    }
}
