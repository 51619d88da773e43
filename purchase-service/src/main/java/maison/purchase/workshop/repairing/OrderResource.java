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
import maison.purchase.intake.JobSteps.Arrival;
import maison.purchase.intake.JobSteps.Order;
import maison.purchase.intake.JobSteps.Promise;
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

/// The promised day, and what comes from elsewhere.
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
class OrderResource {

    private final JobDoor door;

    OrderResource(JobDoor door) {
        this.door = door;
    }

    @PUT
    @Path("/promises/{stepId}")
    @Operation(operationId = "promiseJob", summary = "Promise another day")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Promise.class),
                            examples =
                                    @ExampleObject(name = "promise", value = JobExamples.PROMISE)))
    public Response promise(
            @PathParam("id") UUID id, @PathParam("stepId") UUID stepId, @Nullable Promise request) {
        return door.take(id, stepId, request, StepReading::promise);
    }

    @PUT
    @Path("/orders/{stepId}")
    @Operation(
            operationId = "orderForJob",
            description = "For special orders and custom pieces.",
            summary = "Record an order at a supplier")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Order.class),
                            examples = @ExampleObject(name = "order", value = JobExamples.ORDER)))
    public Response order(
            @PathParam("id") UUID id, @PathParam("stepId") UUID stepId, @Nullable Order request) {
        return door.take(id, stepId, request, StepReading::order);
    }

    @PUT
    @Path("/arrivals/{stepId}")
    @Operation(
            operationId = "receiveForJob",
            description =
                    "The custody chain of the piece begins here. For special orders and custom pieces.",
            summary = "Record that an ordered or made piece is here")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Arrival.class),
                            examples =
                                    @ExampleObject(name = "arrival", value = JobExamples.ARRIVAL)))
    public Response arrive(
            @PathParam("id") UUID id, @PathParam("stepId") UUID stepId, @Nullable Arrival request) {
        return door.take(id, stepId, request, StepReading::arrival);
    }
}
