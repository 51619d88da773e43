package maison.purchase.counter.checkout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.counter.CheckoutExamples;
import maison.purchase.counter.asking.Neighbours;
import maison.purchase.intake.CheckoutReading;
import maison.purchase.intake.CheckoutRequest;
import maison.purchase.intake.CheckoutWish;
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

/// Answers a till before a sale. A read: a POST only because an identifier in an address would
/// stand in every access log.
@Path("/v1")
@Tag(name = "Checkout")
@RunOnVirtualThread
class CheckoutResource {

    private final CheckoutAnswer answer;
    private final Caller caller;
    private final HttpServerRequest request;
    private final Clock clock;

    CheckoutResource(CheckoutAnswer answer, Caller caller, HttpServerRequest request, Clock clock) {
        this.answer = answer;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @POST
    @Path("/checkouts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "checkout",
            summary = "Everything a clerk needs before a sale, in one call",
            description =
                    "Who stands there and how to greet them, alerts, tier, benefits, the points that"
                            + " this basket will earn by line, rewards, orders to pick up, store credit"
                            + " and baskets set aside. Nothing is stored. customer-service and"
                            + " loyalty-service are asked with the caller's own token; what they do not"
                            + " answer in time is named in `missing`, and the sale can go on: the commit"
                            + " is `PUT /v1/sales/{id}` with the `customerId` of this answer, or without"
                            + " one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckoutRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "ring",
                                            value = CheckoutExamples.CHECKOUT)))
    @APIResponse(
            responseCode = "200",
            description = "As much as could be found out in time",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Checkout.class),
                            examples = {
                                @ExampleObject(name = "found", value = CheckoutExamples.FOUND),
                                @ExampleObject(name = "degraded", value = CheckoutExamples.DEGRADED)
                            }))
    public Response checkout(@Nullable CheckoutRequest wanted) {
        return switch (CheckoutReading.of(wanted, clock)) {
            case Faulty<CheckoutWish>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<CheckoutWish>(var wish) -> {
                caller.requireStore(wish.storeId());
                yield Response.ok(answer.to(wish, onBehalf()), MediaType.APPLICATION_JSON_TYPE)
                        .build();
            }
        };
    }

    private Neighbours.Caller onBehalf() {
        return new Neighbours.Caller(
                String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)),
                caller.correlationId());
    }
}
