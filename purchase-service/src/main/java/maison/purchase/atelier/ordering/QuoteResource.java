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
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.atelier.BespokeExamples;
import maison.purchase.atelier.bespoke.BespokeCommand.Quote;
import maison.purchase.atelier.orders.OrderView;
import maison.purchase.atelier.orders.ProductTypes;
import maison.purchase.intake.QuoteReading;
import maison.purchase.intake.QuoteRequest;
import maison.purchase.intake.Reading;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// An offer to make something is recorded.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class QuoteResource {

    private final OrderMoney money;
    private final Clock clock;
    private final ProductTypes types;
    private final Caller caller;

    QuoteResource(OrderMoney money, Clock clock, ProductTypes types, Caller caller) {
        this.money = money;
        this.clock = clock;
        this.types = types;
        this.caller = caller;
    }

    @PUT
    @Path("/orders/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "quoteOrder",
            summary = "Quote a bespoke order",
            description =
                    "The client chooses the order's id. Stages and terms are those of the product type now and stay"
                            + " the order's own. A changed offer is another order. With `taxInclusive` prices and"
                            + " discounts hold the tax, as in a sale; deposit, balance and the sale at the delivery"
                            + " come to the same sums. Prices below the list by more than the limit `override`"
                            + " need a manager, or a manager's `approvalId`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuoteRequest.class),
                            examples =
                                    @ExampleObject(name = "suit", value = BespokeExamples.QUOTE)))
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
                    "The prices need a manager, or an approval of `POST /v1/approvals` for deed `override`,"
                            + " or the one that is named does not serve; or it is another store's terminal")
    @APIResponse(responseCode = "409", description = "The id belongs to another order")
    public Response quoteOrder(@PathParam("id") UUID id, @Nullable QuoteRequest request) {
        Reading<Quote> reading = QuoteReading.of(request, types::workflow, clock);
        return switch (reading) {
            case Faulty<Quote>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Quote>(var command) -> {
                caller.requireStore(command.facts().order().storeId());
                yield money.quote(id, command);
            }
        };
    }
}
