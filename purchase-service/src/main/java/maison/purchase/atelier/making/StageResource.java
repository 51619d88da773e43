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

/// The workshop moves an order from stage to stage and says when it will be done.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class StageResource {

    private final OrderDoor door;
    private final Clock clock;

    StageResource(OrderDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PUT
    @Path("/orders/{id}/moves/{moveId}")
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
            operationId = "moveOrder",
            summary = "Move an order to a stage",
            description =
                    "Forward to the next stage, or past stages that may be skipped, each of them named; back with a"
                            + " reason. The last stage is reached by delivering.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.StageMove.class),
                            examples = @ExampleObject(name = "suit", value = BespokeExamples.MOVE)))
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
                    "Pieces are not pinned to measurements, it is there already, or the order is not open")
    @APIResponse(
            responseCode = "422",
            description = "The stage is not one of the order's, or cannot be reached like this")
    public Response moveOrder(
            @PathParam("id") UUID id,
            @PathParam("moveId") UUID moveId,
            OrderRequests.@Nullable StageMove request) {
        return door.ask(
                id,
                OrderReading.of(moveId, request, clock),
                Response.Status.CREATED.getStatusCode());
    }

    @PUT
    @Path("/orders/{id}/promised-date")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "promiseOrder",
            summary = "Promise another day",
            description = "With a reason. Earlier promises stay visible in the order.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Promise.class),
                            examples =
                                    @ExampleObject(name = "suit", value = BespokeExamples.PROMISE)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now; `Idempotent-Replayed: true` if it was so before",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order, or not for this caller")
    @APIResponse(responseCode = "409", description = "The order is not in work")
    @APIResponse(responseCode = "422", description = "The day has passed in the store")
    public Response promiseOrder(
            @PathParam("id") UUID id, OrderRequests.@Nullable Promise request) {
        return door.ask(id, OrderReading.of(request, clock), Response.Status.OK.getStatusCode());
    }
}
