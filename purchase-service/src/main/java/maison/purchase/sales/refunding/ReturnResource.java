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
import maison.platform.eventstore.Outcome.Done;
import maison.platform.http.ETags;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.ReturnReading;
import maison.purchase.intake.ReturnRequest;
import maison.purchase.sales.receipt.ReturnView;
import maison.purchase.sales.sale.ReturnPolicy;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Awaited;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Reach;
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

/// Goods of a known sale come back. Decided on the sale, so that no more comes back than was sold,
/// however many tills refund at the same moment.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
@RunOnVirtualThread
class ReturnResource {

    /// A return that waits for its sale.
    @Schema(
            name = "ParkedReturn",
            requiredProperties = {"returnId", "status"})
    record ParkedReturn(UUID returnId, @Schema(enumeration = "parked") String status) {}

    private final Settlement settlement;
    private final ReturnPolicy policy;
    private final Caller caller;
    private final Clock clock;

    ReturnResource(Settlement settlement, ReturnPolicy policy, Caller caller, Clock clock) {
        this.settlement = settlement;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/sales/{id}/returns/{returnId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "returnLines",
            summary = "Take back some of a sale",
            description =
                    "The client chooses the return's id and may repeat the request. The refund of a"
                            + " line is its share of what was paid for it, tax included; the shares"
                            + " of partial returns add up to the line exactly. The money goes back"
                            + " to the tenders of the sale, to none more than it paid; the till may"
                            + " choose how. Store credit is issued in the same act. Outside the"
                            + " return policy it needs an override. What an offline till"
                            + " (`offlineSince`) took back is recorded in any case, and waits for"
                            + " its sale if that is not there yet.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReturnRequest.class),
                            examples = @ExampleObject(name = "kit", value = ApiExamples.RETURN)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = ReturnView.class),
                            examples =
                                    @ExampleObject(
                                            name = "kit",
                                            value = ApiExamples.RECORDED_RETURN)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(
            responseCode = "202",
            description =
                    "An offline till took it back, and its sale has not arrived; it waits for it",
            content =
                    @Content(
                            schema = @Schema(implementation = ParkedReturn.class),
                            examples =
                                    @ExampleObject(
                                            name = "parked",
                                            value = ApiExamples.PARKED_RETURN)))
    @APIResponse(
            responseCode = "409",
            description =
                    "More than can come back, or than was paid like this, or the id belongs to"
                            + " another return",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "more than sold",
                                            value = ApiExamples.MORE_THAN_SOLD_PROBLEM)))
    @APIResponse(
            responseCode = "422",
            description =
                    "The sale has no such line or tender, or took place later; the policy does"
                            + " not take it back; or the refunds do not add up")
    public Response takeBack(
            @PathParam("id") UUID id,
            @PathParam("returnId") UUID returnId,
            @Nullable ReturnRequest request) {
        return switch (ReturnReading.of(returnId, request, clock)) {
            case Faulty<ReturnLines>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<ReturnLines>(var command) -> takeBack(id, command);
        };
    }

    private Response takeBack(UUID id, ReturnLines command) {
        caller.requireStore(command.storeId());
        Reach.require(caller, command.terms().offline() != null);
        return switch (settlement.takeBack(
                id, command.under(policy), caller.call(), Authority.of(caller))) {
            case Settled.Done(var done) -> answer(command, done);
            case Settled.Stopped(var problem) -> problem.toResponse();
        };
    }

    private static Response answer(ReturnLines command, Done<Sale, SaleEvent, SaleRefusal> done) {
        if (done.state() instanceof Awaited) {
            var waiting =
                    Response.status(202)
                            .header("ETag", ETags.of(done.version()))
                            .entity(new ParkedReturn(command.returnId(), "parked"));
            return (done.repeated() ? waiting.header("Idempotent-Replayed", "true") : waiting)
                    .build();
        }
        var event = Objects.requireNonNull(((Sold) done.state()).returns().get(command.returnId()));
        var response =
                Response.status(done.repeated() ? 200 : 201)
                        .header("ETag", ETags.of(done.version()))
                        .entity(ReturnView.of(event));
        return (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                .build();
    }
}
