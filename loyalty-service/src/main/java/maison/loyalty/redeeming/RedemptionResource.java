package maison.loyalty.redeeming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.RedemptionExamples;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyCommand.EndHold;
import maison.loyalty.account.LoyaltyCommand.HoldReward;
import maison.loyalty.account.LoyaltyCommand.SettleConflict;
import maison.platform.http.Page;
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
import org.jspecify.annotations.Nullable;

/// Lets points be held for a reward at one till, and committed, released or undone at any.
@Path("/v1/accounts/{customer}/redemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
@RunOnVirtualThread
class RedemptionResource {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Redemptions redemptions;
    private final Caller caller;

    RedemptionResource(Redemptions redemptions, Caller caller) {
        this.redemptions = redemptions;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "holdReward",
            summary = "Hold points for a reward",
            description =
                    "At the price of the member's tier, from the lots that end first. The client"
                            + " chooses the id; the same request again changes nothing. What is"
                            + " neither committed nor released in time is free again by itself."
                            + " A client holds only their own points, a terminal for its store.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HoldRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "certificate",
                                            value = RedemptionExamples.HOLD)))
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content =
                    @Content(
                            schema = @Schema(implementation = RedemptionView.class),
                            examples =
                                    @ExampleObject(name = "held", value = RedemptionExamples.HELD)))
    @APIResponse(
            responseCode = "200",
            description = "Held before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Not enough points, none left, for other tiers, too many for a day or at a time,"
                            + " frozen, no such reward, or the id belongs to something else")
    @APIResponse(responseCode = "404", description = "Nothing was bought by this customer")
    public Response hold(
            @PathParam("customer") UUID customer,
            @Parameter(description = "Chosen by the client") @PathParam("id") UUID id,
            @NotNull @Valid HoldRequest request) {
        caller.requireOwn(customer);
        caller.requireStore(request.store());
        return redemptions.run(
                customer,
                id,
                new HoldReward(
                        id,
                        request.reward(),
                        request.store(),
                        Duration.ofMinutes(request.minutesOrDefault()),
                        redemptions.now()),
                201);
    }

    @PUT
    @Path("/{id}/commit")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "commitRedemption",
            summary = "The member got the reward",
            description =
                    "The points are spent. A certificate is issued in the same act, and its code is"
                            + " in the answer. The same request again changes nothing, and shows the"
                            + " code again.")
    @APIResponse(
            responseCode = "200",
            description = "Committed",
            content =
                    @Content(
                            schema = @Schema(implementation = RedemptionView.class),
                            examples =
                                    @ExampleObject(
                                            name = "committed",
                                            value = RedemptionExamples.COMMITTED)))
    @APIResponse(responseCode = "409", description = "It lapsed, or was released or undone")
    @APIResponse(responseCode = "404", description = "There is no such redemption")
    public Response commit(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        return end(customer, id, How.COMMITTED, null);
    }

    @PUT
    @Path("/{id}/release")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "releaseRedemption",
            summary = "The member does not take the reward",
            description = "The points are free again. The same request again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(responseCode = "409", description = "It was committed, or lapsed")
    @APIResponse(responseCode = "404", description = "There is no such redemption")
    public Response release(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        caller.requireOwn(customer);
        return end(customer, id, How.RELEASED, null);
    }

    @PUT
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "undoRedemption",
            summary = "Take a committed reward back",
            description =
                    "The points return to the lots they came from, with the ends that those have:"
                            + " what would have expired meanwhile has expired. A certificate becomes void; one"
                            + " that was used, is being used, or is over stands in the way.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndoRequest.class),
                            examples =
                                    @ExampleObject(name = "undo", value = RedemptionExamples.UNDO)))
    @APIResponse(
            responseCode = "200",
            description = "Undone",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was not committed, or its certificate was used or is over")
    @APIResponse(responseCode = "404", description = "There is no such redemption")
    public Response undo(
            @PathParam("customer") UUID customer,
            @PathParam("id") UUID id,
            @NotNull @Valid UndoRequest request) {
        return end(customer, id, How.UNDONE, request.reason());
    }

    @PUT
    @Path("/{id}/offline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "tellRedemption",
            summary = "Tell of a reward that was given while the till was offline",
            description =
                    "What was given is given: it is committed at the price of the member's tier then,"
                            + " also if there were not enough points, which are then owed. What should"
                            + " have kept it from being given is listed for managers. A redemption that"
                            + " the till held before it went offline keeps its id. The same request"
                            + " again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ToldRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "certificate",
                                            value = RedemptionExamples.TOLD)))
    @APIResponse(
            responseCode = "201",
            description = "Committed",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known before; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "No such reward then, or the id belongs to something else")
    @APIResponse(
            responseCode = "404",
            description = "Nothing of this customer is known yet; tell it again after their sale")
    public Response tell(
            @PathParam("customer") UUID customer,
            @Parameter(description = "Chosen by the till") @PathParam("id") UUID id,
            @NotNull @Valid ToldRequest request) {
        caller.requireStore(request.store());
        if (request.givenAt().isBefore(EARLIEST)) {
            throw ProblemException.invalid("/givenAt", "must not be before " + EARLIEST);
        }
        return redemptions.tell(customer, id, request);
    }

    @PUT
    @Path("/{id}/settlement")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "settleRedemptionConflict",
            summary = "Put aside that a reward should not have been given",
            description =
                    "It leaves the list of conflicts; nothing else changes. The same request again"
                            + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Put aside",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(responseCode = "404", description = "It has no conflict")
    public Response settle(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        return redemptions.run(
                customer, id, new SettleConflict(id, caller.actor().id(), redemptions.now()), 200);
    }

    private Response end(UUID customer, UUID id, How how, @Nullable String reason) {
        return redemptions.runWithCertificate(
                customer, id, new EndHold(id, how, redemptions.now(), reason), 200);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(operationId = "readRedemption", summary = "What became of a redemption")
    @APIResponse(
            responseCode = "200",
            description = "The redemption",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such redemption")
    public RedemptionView read(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        caller.requireOwn(customer);
        return redemptions.read(customer, id);
    }

    /// A stretch of a customer's redemptions.
    @Schema(name = "Redemptions")
    record Redeemed(List<RedemptionView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(operationId = "listRedemptions", summary = "A customer's redemptions, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content = @Content(schema = @Schema(implementation = Redeemed.class)))
    public Response list(
            @PathParam("customer") UUID customer,
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(customer);
        List<RedemptionView> all = redemptions.all(customer);
        return Page.of(RedemptionCursor.after(all, after, limit), limit, RedemptionCursor::of)
                .toResponse(uri);
    }
}
