package maison.purchase.aftercare.tradingin;

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
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.TradeInExamples;
import maison.purchase.aftercare.tradein.Asked;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradeins.TradeInView;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.TradeInReading;
import maison.purchase.intake.TradeInRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A piece is assessed, and taken in for store credit.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trade-ins")
@RunOnVirtualThread
class QuotingResource {

    private final TradingIn tradingIn;
    private final Clock clock;

    QuotingResource(TradingIn tradingIn, Clock clock) {
        this.tradingIn = tradingIn;
        this.clock = clock;
    }

    @PUT
    @Path("/trade-ins/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "quoteTradeIn",
            summary = "Assess a piece and say what the house would give for it",
            description =
                    "A piece that the customer bought here is named by `belongingId`: its sale says"
                            + " what was paid, less what came back. Any other is described in codes,"
                            + " with what it is worth. The answer has every offer of the policy with"
                            + " its sums, and why the other rules offer nothing. It holds for as long"
                            + " as the policy says, whatever the policy becomes. `raise` offers more,"
                            + " never above what was paid; above the limit `override` it needs a"
                            + " manager or an approval. The client chooses the id and may repeat the"
                            + " request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TradeInRequests.Quote.class),
                            examples = {
                                @ExampleObject(name = "bought here", value = TradeInExamples.QUOTE),
                                @ExampleObject(
                                        name = "bought elsewhere",
                                        value = TradeInExamples.ELSEWHERE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Quoted",
            content =
                    @Content(
                            schema = @Schema(implementation = TradeInView.class),
                            examples =
                                    @ExampleObject(
                                            name = "bought elsewhere",
                                            value = TradeInExamples.QUOTED)))
    @APIResponse(
            responseCode = "200",
            description = "Quoted before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = TradeInView.class)))
    @APIResponse(responseCode = "404", description = "There is no such piece")
    @APIResponse(
            responseCode = "409",
            description =
                    "The piece came back, is another customer's or was traded in already; the id"
                            + " belongs to another trade-in; or the approval was used")
    @APIResponse(
            responseCode = "422",
            description =
                    "The policy offers nothing, with every reason; what is raised is no offer, or"
                            + " too much; the piece was described although it was bought here, or"
                            + " not described although it was not")
    public Response quote(@PathParam("id") UUID id, TradeInRequests.@Nullable Quote request) {
        return switch (TradeInReading.of(request, clock)) {
            case Faulty<Asked>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Asked>(var asked) -> tradingIn.quote(id, asked);
        };
    }

    @PUT
    @Path("/trade-ins/{id}/credits/{creditId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "tradeInForCredit",
            summary = "Take the piece in for store credit",
            description =
                    "The piece is nobody's from now on and its warranties end. The credit gets the id"
                            + " of the path, is the customer's, and ends as the house's store credit"
                            + " does. While the house has a piece there is one credit for it, however"
                            + " many quotes. The request may be repeated.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TradeInRequests.ForCredit.class),
                            examples =
                                    @ExampleObject(
                                            name = "bought elsewhere",
                                            value = TradeInExamples.FOR_CREDIT)))
    @APIResponse(
            responseCode = "201",
            description = "Taken in; the trade-in as it is now",
            content = @Content(schema = @Schema(implementation = TradeInView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken in before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = TradeInView.class)))
    @APIResponse(responseCode = "404", description = "There is no such trade-in")
    @APIResponse(
            responseCode = "409",
            description =
                    "The piece was taken in already, came back or changed hands; the quote expired or"
                            + " is another store's; the offer is for an upgrade; or the credit's id"
                            + " is taken")
    @APIResponse(
            responseCode = "422",
            description =
                    "No such offer, no document although one must be shown, or before the quote")
    public Response credit(
            @PathParam("id") UUID id,
            @PathParam("creditId") UUID creditId,
            TradeInRequests.@Nullable ForCredit request) {
        return switch (TradeInReading.of(creditId, request, clock)) {
            case Faulty<Accept>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Accept>(var wanted) -> tradingIn.credit(id, creditId, wanted);
        };
    }
}
