package maison.purchase.sales.exchanging;

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
import maison.platform.eventstore.Act;
import maison.platform.http.ETags;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.CashSteps;
import maison.purchase.intake.ExchangeReading;
import maison.purchase.intake.ExchangeReading.Exchange;
import maison.purchase.intake.ExchangeRequest;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.ExchangeSum;
import maison.purchase.sales.sale.ReturnPolicy;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Findings;
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

/// A return and a new sale that are stored as one, with the difference paid or refunded.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchanges")
@RunOnVirtualThread
class ExchangeResource {

    private final Settlement settlement;
    private final ReturnPolicy policy;
    private final Caller caller;
    private final Clock clock;
    private final CashSteps steps;

    ExchangeResource(
            Settlement settlement,
            ReturnPolicy policy,
            Caller caller,
            Clock clock,
            CashSteps steps) {
        this.settlement = settlement;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
        this.steps = steps;
    }

    @PUT
    @Path("/exchanges/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "exchange",
            summary = "Exchange goods of a sale for others",
            description =
                    "One act with one receipt: a return of lines and a new sale, both under the"
                            + " exchange's id, so `GET /v1/sales/{id}` shows the new sale and the"
                            + " old one shows the return. What comes back pays for the new sale;"
                            + " the new sale's own tenders pay only what is left, and what remains"
                            + " of the return is refunded like any return. The client chooses the"
                            + " id and may repeat the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExchangeRequest.class),
                            examples = @ExampleObject(name = "kit", value = ApiExamples.EXCHANGE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = ExchangeView.class),
                            examples =
                                    @ExampleObject(
                                            name = "kit",
                                            value = ApiExamples.RECORDED_EXCHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = ExchangeView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Fields are missing or wrong, or the tenders do not pay what is left after what"
                            + " comes back")
    @APIResponse(
            responseCode = "409",
            description = "As for a sale and for a return; nothing of either is recorded")
    @APIResponse(responseCode = "422", description = "As for a return; nothing is recorded")
    public Response exchange(@PathParam("id") UUID id, @Nullable ExchangeRequest request) {
        return switch (ExchangeReading.of(id, request, clock, steps)) {
            case Faulty<Exchange>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Exchange>(var exchange) -> exchange(id, exchange);
        };
    }

    private Response exchange(UUID id, Exchange exchange) {
        caller.requireStore(exchange.back().storeId());
        var step = new Step(id, exchange);
        return switch (settlement.run(caller.call(), step::decide)) {
            case Settled.Done(var done) -> {
                var view =
                        ExchangeView.of(
                                id,
                                exchange.saleId(),
                                step.returned(),
                                ((Sold) done.state()).facts());
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .entity(view);
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Settled.Stopped(var problem) -> problem.toResponse();
        };
    }

    /// Decides both halves; again from the start after a lost race.
    private final class Step {

        private final UUID id;
        private final Exchange exchange;
        private final Authority authority = Authority.of(caller);
        private @Nullable LinesReturned returned;

        Step(UUID id, Exchange exchange) {
            this.id = id;
            this.exchange = exchange;
        }

        Settled decide(Act act, Findings findings) {
            ReturnLines back =
                    exchange.back()
                            .under(policy)
                            .towards(new Purchase(id, exchange.unpaid().payable()));
            return switch (settlement.takeBack(act, exchange.saleId(), back, authority, findings)) {
                case Settled.Stopped(var problem) ->
                        new Settled.Stopped(PurchaseProblems.within("/return", problem));
                case Settled.Done(var done) -> {
                    returned = ((Sold) done.state()).returns().get(id);
                    yield buy(act, returned(), findings);
                }
            };
        }

        private Settled buy(Act act, LinesReturned event, Findings findings) {
            return switch (ExchangeSum.of(exchange.unpaid(), event.worth(), exchange.saleId())) {
                case ExchangeSum.Unpaid(var due) ->
                        new Settled.Stopped(PurchaseProblems.of(ExchangeReading.unpaid(due)));
                case ExchangeSum.Paid(var facts) ->
                        switch (settlement.complete(
                                act, id, new CompleteSale(facts), authority, findings)) {
                            case Settled.Stopped(var problem) ->
                                    new Settled.Stopped(PurchaseProblems.within("/sale", problem));
                            case Settled.Done done -> done;
                        };
            };
        }

        LinesReturned returned() {
            if (returned == null) {
                throw new IllegalStateException("The return was accepted and is not there");
            }
            return returned;
        }
    }
}
