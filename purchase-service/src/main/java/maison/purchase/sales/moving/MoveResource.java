package maison.purchase.sales.moving;

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
import maison.platform.http.ETags;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.MoveReading;
import maison.purchase.intake.MoveRequest;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Settled;
import maison.purchase.sales.settlement.Settlement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A sale becomes another customer's, with everything that follows from it.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
@RunOnVirtualThread
class MoveResource {

    /// Whose the sale is now.
    @Schema(name = "MovedSale", requiredProperties = "saleId")
    record Moved(UUID saleId, @Nullable UUID customerId) {}

    private final Settlement settlement;
    private final Caller caller;
    private final Clock clock;

    MoveResource(Settlement settlement, Caller caller, Clock clock) {
        this.settlement = settlement;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/sales/{id}/moves/{moveId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "moveSale",
            summary = "Move a sale to the right customer",
            description =
                    "Assigns an anonymous sale, moves one to another customer, or takes it from"
                            + " everybody; moving it back undoes it. Points, tiers, statistics and"
                            + " histories follow for both, as if it had been the right person's"
                            + " from the start. The receipt keeps every move. The client chooses"
                            + " the move's id and may repeat the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MoveRequest.class),
                            examples = @ExampleObject(name = "wrong", value = ApiExamples.MOVE)))
    @APIResponse(
            responseCode = "201",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(
            responseCode = "200",
            description = "The customer's already; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(
            responseCode = "403",
            description = "A terminal of another store, or a manager must do or approve it")
    @APIResponse(responseCode = "404", description = "There is no such sale in that store")
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to another move, or the approval was used")
    public Response move(
            @PathParam("id") UUID id,
            @PathParam("moveId") UUID moveId,
            @Nullable MoveRequest request) {
        return switch (MoveReading.of(moveId, request, clock)) {
            case Faulty<MoveSale>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<MoveSale>(var command) -> move(id, command);
        };
    }

    private Response move(UUID id, MoveSale command) {
        caller.requireStore(command.storeId());
        return switch (settlement.move(id, command, caller.call(), Authority.of(caller))) {
            case Settled.Done(var done) -> {
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .entity(new Moved(id, ((Sold) done.state()).customerId()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Settled.Stopped(var problem) -> problem.toResponse();
        };
    }
}
