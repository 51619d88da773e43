package maison.purchase.sales.refunding;

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
import java.util.Objects;
import java.util.UUID;
import maison.platform.http.ETags;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.VoidReading;
import maison.purchase.intake.VoidRequest;
import maison.purchase.sales.receipt.ReturnView;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
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

/// A sale is undone wholly, in the till's session in which it was made.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
@RunOnVirtualThread
class VoidResource {

    private final Settlement settlement;
    private final Caller caller;
    private final Clock clock;

    VoidResource(Settlement settlement, Caller caller, Clock clock) {
        this.settlement = settlement;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/sales/{id}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "voidSale",
            summary = "Undo a sale within its till session",
            description =
                    "All that is left of the sale comes back and all that is left of its tenders"
                            + " goes back, store credit too. The sale and its void both stay in the"
                            + " history. After the session a sale is returned instead. The request"
                            + " may be repeated.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VoidRequest.class),
                            examples = @ExampleObject(name = "mistake", value = ApiExamples.VOID)))
    @APIResponse(
            responseCode = "201",
            description = "Undone",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Undone before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(responseCode = "404", description = "There is no such sale")
    @APIResponse(
            responseCode = "409",
            description = "Another session or store, or nothing is left to undo")
    @APIResponse(responseCode = "422", description = "The sale took place later")
    public Response undo(@PathParam("id") UUID id, @Nullable VoidRequest request) {
        return switch (VoidReading.of(id, request, clock)) {
            case Faulty<VoidSale>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<VoidSale>(var command) -> undo(id, command);
        };
    }

    private Response undo(UUID id, VoidSale command) {
        caller.requireStore(command.storeId());
        return switch (settlement.undo(id, command, caller.call(), Authority.of(caller))) {
            case Settled.Done(var done) -> {
                var event = Objects.requireNonNull(((Sold) done.state()).voided());
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .entity(ReturnView.of(event.undone()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Settled.Stopped(var problem) -> problem.toResponse();
        };
    }
}
