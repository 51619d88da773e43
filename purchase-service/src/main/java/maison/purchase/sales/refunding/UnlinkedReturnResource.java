package maison.purchase.sales.refunding;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import maison.platform.http.ETags;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.UnlinkedReturnReading;
import maison.purchase.intake.UnlinkedReturnRequest;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.UnlinkedReturns;
import maison.purchase.sales.settlement.UnlinkedReturns.Result;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand.TakeBack;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Goods come back whose sale nobody can name.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
class UnlinkedReturnResource {

    /// What a till is told: the sums as they were recorded.
    @Schema(requiredProperties = {"returnId", "net", "tax", "total"})
    record RecordedReturn(UUID returnId, Money net, Money tax, Money total) {}

    private final UnlinkedReturns returns;
    private final Caller caller;
    private final Clock clock;

    UnlinkedReturnResource(UnlinkedReturns returns, Caller caller, Clock clock) {
        this.returns = returns;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/returns/{returnId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "takeBackUnlinked",
            summary = "Take back goods without a sale",
            description =
                    "For goods whose sale nobody can name. The client chooses the id and may repeat"
                            + " the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnlinkedReturnRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "chain",
                                            value = ApiExamples.UNLINKED_RETURN)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedReturn.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = RecordedReturn.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "The refund needs a manager, or an approval of `POST /v1/approvals` for deed `refund`,"
                            + " or the one that is named does not serve; or it is another store's terminal")
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to a return with other content")
    public CompletionStage<Response> takeBack(
            @PathParam("returnId") UUID id, @Nullable UnlinkedReturnRequest request) {
        return switch (UnlinkedReturnReading.of(request, clock)) {
            case Faulty<TakeBack>(var faults) ->
                    CompletableFuture.completedStage(PurchaseProblems.of(faults).toResponse());
            case Sound<TakeBack>(var command) -> takeBack(id, command);
        };
    }

    private CompletionStage<Response> takeBack(UUID id, TakeBack command) {
        caller.requireStore(command.facts().storeId());
        return returns.takeBack(id, command, caller.call(), Authority.of(caller))
                .thenApply(result -> answer(id, command, result));
    }

    private static Response answer(UUID id, TakeBack command, Result result) {
        return switch (result) {
            case Result.Done(var done) -> {
                var amounts = command.facts().amounts();
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(
                                        new RecordedReturn(
                                                id, amounts.net(), amounts.tax(), amounts.total()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Result.Stopped(var problem) -> problem.toResponse();
        };
    }
}
