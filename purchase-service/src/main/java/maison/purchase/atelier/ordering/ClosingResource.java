package maison.purchase.atelier.ordering;

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
import maison.platform.http.Problem;
import maison.platform.security.Roles;
import maison.purchase.atelier.BespokeExamples;
import maison.purchase.atelier.orders.OrderDoor;
import maison.purchase.atelier.orders.OrderView;
import maison.purchase.intake.OrderPaymentReading;
import maison.purchase.intake.OrderRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// An order ends: delivered with one sale, or cancelled on its terms.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class ClosingResource {

    private final OrderDoor door;
    private final Clock clock;
    private final OrderMoney money;

    ClosingResource(OrderDoor door, Clock clock, OrderMoney money) {
        this.door = door;
        this.clock = clock;
        this.money = money;
    }

    @PUT
    @Path("/orders/{id}/delivery")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "deliverOrder",
            summary = "Deliver an order",
            description =
                    "Pays the rest and makes the sale in the same act. What was paid before is one tender `deposit` of"
                            + " the sale with the order as its reference.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Delivery.class),
                            examples =
                                    @ExampleObject(
                                            name = "suit",
                                            value = BespokeExamples.DELIVERY)))
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
                    "It is not ready, is closed, a store credit does not cover its part, or the sale's id or receipt number is taken")
    @APIResponse(responseCode = "422", description = "The tenders do not cover what is owed")
    public Response deliverOrder(
            @PathParam("id") UUID id, OrderRequests.@Nullable Delivery request) {
        String store = door.open(id).quote().order().storeId();
        return door.ask(
                id,
                OrderPaymentReading.of(id, store, request, clock),
                command -> money.deliver(id, command));
    }

    @PUT
    @Path("/orders/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description =
                    "The refund is the share of what was paid that the terms grant for the furthest stage reached,"
                            + " going back to the means it came by, the last paid first; store credit to its"
                            + " ledger. Above the limit `refund` it needs a manager, or a manager's `approvalId`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Cancellation.class),
                            examples =
                                    @ExampleObject(
                                            name = "suit",
                                            value = BespokeExamples.CANCELLATION)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "The refund needs a manager, or an approval of `POST /v1/approvals` for deed `refund`, or"
                            + " the one that is named does not serve; or it is another store's terminal",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "approval",
                                            value = BespokeExamples.APPROVAL_PROBLEM)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "It is delivered, was cancelled otherwise, or the approval is used")
    @APIResponse(responseCode = "422", description = "The approval is unknown")
    public Response cancelOrder(
            @PathParam("id") UUID id, OrderRequests.@Nullable Cancellation request) {
        return door.ask(
                id, OrderPaymentReading.of(request, clock), command -> money.cancel(id, command));
    }
}
