package maison.purchase.sales.checkingout;

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
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.CashSteps;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.SaleReading;
import maison.purchase.intake.SaleRequest;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Reach;
import maison.purchase.sales.settlement.Settled;
import maison.purchase.sales.settlement.Settlement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A till's sale: checked, decided and handed to the group commit without blocking a thread.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
class SaleResource {

    private final Settlement settlement;
    private final Caller caller;
    private final Clock clock;
    private final CashSteps steps;

    SaleResource(Settlement settlement, Caller caller, Clock clock, CashSteps steps) {
        this.settlement = settlement;
        this.caller = caller;
        this.clock = clock;
        this.steps = steps;
    }

    @PUT
    @Path("/sales/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "completeSale",
            summary = "Record a sale",
            description =
                    "The client chooses the sale's id and may repeat the request: the sale is"
                            + " recorded once. Price times quantity is rounded half up to the"
                            + " currency's minor unit; discounts are taken off; tax is added."
                            + " Tenders must cover the total; change is given from cash only. A"
                            + " store credit that is named is spent in the same act. A certificate"
                            + " is named by its code, and kept for the sale by loyalty-service"
                            + " before it is recorded; 503 if that does not answer, and nothing is"
                            + " recorded.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SaleRequest.class),
                            examples = {
                                @ExampleObject(name = "ring", value = ApiExamples.SALE),
                                @ExampleObject(
                                        name = "in a session",
                                        value = ApiExamples.SESSION_SALE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedSale.class),
                            examples =
                                    @ExampleObject(
                                            name = "ring",
                                            value = ApiExamples.RECORDED_SALE)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request",
            headers =
                    @Header(
                            name = "Idempotent-Replayed",
                            schema = @Schema(type = SchemaType.STRING, enumeration = "true")),
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedSale.class),
                            examples =
                                    @ExampleObject(
                                            name = "ring",
                                            value = ApiExamples.RECORDED_SALE)))
    @APIResponse(
            responseCode = "400",
            description = "Fields are missing or wrong; each is named by a JSON pointer",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "card number",
                                            value = ApiExamples.CARD_NUMBER_PROBLEM)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The id, or the terminal's receipt number, belongs to a sale with other"
                            + " content; or a store credit or a certificate does not pay",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "receipt number",
                                            value = ApiExamples.RECEIPT_NUMBER_PROBLEM)))
    public CompletionStage<Response> complete(
            @PathParam("id") UUID id, @Nullable SaleRequest request) {
        return switch (SaleReading.of(request, clock, steps)) {
            case Faulty<CompleteSale>(var faults) ->
                    CompletableFuture.completedStage(PurchaseProblems.of(faults).toResponse());
            case Sound<CompleteSale>(var command) -> complete(id, command);
        };
    }

    private CompletionStage<Response> complete(UUID id, CompleteSale command) {
        caller.requireStore(command.facts().register().storeId());
        Reach.require(caller, command.facts().offline() != null);
        return settlement
                .complete(id, command, caller.call(), Authority.of(caller))
                .thenApply(settled -> answer(id, command, settled));
    }

    private static Response answer(UUID id, CompleteSale command, Settled settled) {
        return switch (settled) {
            case Settled.Done(var done) -> {
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(RecordedSale.of(id, command.facts()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Settled.Stopped(var problem) -> problem.toResponse();
        };
    }
}
