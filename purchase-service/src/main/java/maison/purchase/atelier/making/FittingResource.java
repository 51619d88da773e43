package maison.purchase.atelier.making;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.platform.security.Roles;
import maison.purchase.atelier.BespokeExamples;
import maison.purchase.atelier.orders.OrderDoor;
import maison.purchase.atelier.orders.OrderView;
import maison.purchase.intake.OrderReading;
import maison.purchase.intake.OrderRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// When pieces are tried on, and what had to be altered.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class FittingResource {

    private final OrderDoor door;
    private final Clock clock;

    FittingResource(OrderDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PUT
    @Path("/orders/{id}/fittings/{appointmentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ARTISAN,
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            operationId = "linkFitting",
            summary = "Link an appointment as a fitting",
            description = "The appointment's id is the one of appointment-service.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Fitting.class),
                            examples =
                                    @ExampleObject(name = "suit", value = BespokeExamples.FITTING)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "The client has not accepted, or the order was cancelled")
    public Response linkFitting(
            @PathParam("id") UUID id,
            @PathParam("appointmentId") UUID appointmentId,
            OrderRequests.@Nullable Fitting request) {
        return door.ask(
                id,
                OrderReading.of(appointmentId, request, clock),
                Response.Status.CREATED.getStatusCode());
    }

    @PUT
    @Path("/orders/{id}/alterations/{alterationId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ARTISAN,
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            operationId = "recordAlteration",
            summary = "Record an alteration",
            description =
                    "What was changed on a piece and by how much, so that the next order can learn from it. Also after"
                            + " the delivery.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Altered.class),
                            examples =
                                    @ExampleObject(
                                            name = "suit",
                                            value = BespokeExamples.ALTERATION)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "The client has not accepted, the order was cancelled, or the id is another alteration's")
    @APIResponse(
            responseCode = "422",
            description = "The piece or the fitting is not one of the order's")
    public Response recordAlteration(
            @PathParam("id") UUID id,
            @PathParam("alterationId") UUID alterationId,
            OrderRequests.@Nullable Altered request) {
        return door.ask(
                id,
                OrderReading.of(alterationId, request, clock),
                Response.Status.CREATED.getStatusCode());
    }
}
