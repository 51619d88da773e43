package maison.loyalty.offering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.loyalty.OfferExamples;
import maison.loyalty.offer.Taken.How;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Lets a member have an offer at a till: held, committed, released, undone.
@Path("/v1/offers/{id}/redemptions/{redemption}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
@RunOnVirtualThread
class OfferRedemptionResource {

    private final OfferRedeeming redeeming;
    private final Caller caller;

    OfferRedemptionResource(OfferRedeeming redeeming, Caller caller) {
        this.redeeming = redeeming;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "holdOffer",
            summary = "Keep an offer for a member's sale",
            description =
                    "The answer says what the till takes off, and what points the commit gives. The"
                            + " client chooses the id; the same request again changes nothing. What"
                            + " is neither committed nor released in time is free again by itself."
                            + " A terminal asks for its store.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedeemRequest.class),
                            examples = @ExampleObject(name = "code", value = OfferExamples.REDEEM)))
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Held before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`offer-not-on`, `not-yet`, `over`, `wrong-store`, `wrong-tier`, `minimum-spend`,"
                            + " `other-currency`, `not-yours`, `used`, `limit-reached`, or the id"
                            + " belongs to something else")
    @APIResponse(responseCode = "404", description = "There is no such offer")
    public Response hold(
            @PathParam("id") UUID id,
            @Parameter(description = "Chosen by the client") @PathParam("redemption")
                    UUID redemption,
            @NotNull @Valid RedeemRequest request) {
        caller.requireStore(request.store());
        return redeeming.hold(id, redemption, request);
    }

    @PUT
    @Path("/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "commitOffer",
            summary = "The sale was made with it",
            description =
                    "Its points are given in the same act. The same request again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EndRequest.class),
                            examples = @ExampleObject(name = "sale", value = OfferExamples.COMMIT)))
    @APIResponse(
            responseCode = "200",
            description = "Committed",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @APIResponse(responseCode = "409", description = "It lapsed, or was released or undone")
    @APIResponse(responseCode = "404", description = "There is no such redemption")
    public Response commit(
            @PathParam("id") UUID id,
            @PathParam("redemption") UUID redemption,
            @NotNull @Valid EndRequest request) {
        return redeeming.end(id, redemption, How.COMMITTED, request);
    }

    @PUT
    @Path("/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "releaseOffer",
            summary = "The sale was made without it, or not at all",
            description = "It is free again. The same request again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EndRequest.class),
                            examples = @ExampleObject(name = "sale", value = OfferExamples.END)))
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @APIResponse(responseCode = "409", description = "It was committed, or lapsed")
    @APIResponse(responseCode = "404", description = "There is no such redemption")
    public Response release(
            @PathParam("id") UUID id,
            @PathParam("redemption") UUID redemption,
            @NotNull @Valid EndRequest request) {
        return redeeming.end(id, redemption, How.RELEASED, request);
    }

    @PUT
    @Path("/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "undoOffer",
            summary = "The sale that it was for came back",
            description =
                    "Its points are withdrawn as if they had never been given, and the member may"
                            + " have it again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EndRequest.class),
                            examples = @ExampleObject(name = "return", value = OfferExamples.UNDO)))
    @APIResponse(
            responseCode = "200",
            description = "Undone",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @APIResponse(responseCode = "409", description = "It was not committed")
    @APIResponse(responseCode = "404", description = "There is no such redemption")
    public Response undo(
            @PathParam("id") UUID id,
            @PathParam("redemption") UUID redemption,
            @NotNull @Valid EndRequest request) {
        if (request.reason() == null) {
            throw ProblemException.invalid("/reason", "is required");
        }
        return redeeming.end(id, redemption, How.UNDONE, request);
    }
}
