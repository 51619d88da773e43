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

/// A client accepts a quote and pays it in parts.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class PaymentResource {

    private final OrderDoor door;
    private final Clock clock;
    private final OrderMoney money;

    PaymentResource(OrderDoor door, Clock clock, OrderMoney money) {
        this.door = door;
        this.clock = clock;
        this.money = money;
    }

    @PUT
    @Path("/orders/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "acceptOrder",
            summary = "Accept a quote",
            description =
                    "Takes the deposit that the terms ask for and promises a day. Production begins. A tender"
                            + " `store-credit` with `creditId` is spent in the same act.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Acceptance.class),
                            examples =
                                    @ExampleObject(
                                            name = "suit",
                                            value = BespokeExamples.ACCEPTANCE)))
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
                    "The quote has expired, or was accepted in another way; or a store credit does not cover its part")
    @APIResponse(
            responseCode = "422",
            description =
                    "The deposit is too small, the day has passed, or the currency is another",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "problem",
                                            value = BespokeExamples.DEPOSIT_PROBLEM)))
    public Response acceptOrder(
            @PathParam("id") UUID id, OrderRequests.@Nullable Acceptance request) {
        return door.ask(
                id, OrderPaymentReading.of(request, clock), command -> money.accept(id, command));
    }

    @PUT
    @Path("/orders/{id}/payments/{paymentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "payOrder",
            summary = "Pay a part of an order",
            description =
                    "The client of the API chooses the payment's id and may repeat the request. Never more than is owed."
                            + " It counts as revenue when the order is delivered. A tender `store-credit` with"
                            + " `creditId` is spent in the same act.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderRequests.Instalment.class),
                            examples =
                                    @ExampleObject(name = "suit", value = BespokeExamples.PAYMENT)))
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
                    "More than is owed, the order is not open, a store credit does not cover its part, or the id is another payment's")
    @APIResponse(responseCode = "422", description = "The currency is not the order's")
    public Response payOrder(
            @PathParam("id") UUID id,
            @PathParam("paymentId") UUID paymentId,
            OrderRequests.@Nullable Instalment request) {
        return door.ask(
                id,
                OrderPaymentReading.of(paymentId, request, clock),
                command -> money.pay(id, command));
    }
}
