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

/// What a piece is made from.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class PieceResource {

    private final OrderDoor door;
    private final Clock clock;

    PieceResource(OrderDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PUT
    @Path("/orders/{id}/pieces/{pieceId}/measurements")
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
            operationId = "pinMeasurements",
            summary = "Pin a piece to measurements",
            description =
                    "Names the measurement set and its version in customer-service and what was added to the body's"
                            + " measures. It stays as it is once the piece is made from it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Measurements.class),
                            examples =
                                    @ExampleObject(
                                            name = "suit",
                                            value = BespokeExamples.MEASUREMENTS)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now; `Idempotent-Replayed: true` if it was so before",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "Made already: the order must go back first; or it is not in work")
    @APIResponse(responseCode = "422", description = "The order has no such piece")
    public Response pinMeasurements(
            @PathParam("id") UUID id,
            @PathParam("pieceId") String pieceId,
            OrderRequests.@Nullable Measurements request) {
        return door.ask(
                id, OrderReading.of(pieceId, request, clock), Response.Status.OK.getStatusCode());
    }
}
