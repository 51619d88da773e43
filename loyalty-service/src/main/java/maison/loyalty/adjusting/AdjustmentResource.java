package maison.loyalty.adjusting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.AdjustmentExamples;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.Adjust;
import maison.loyalty.account.LoyaltyCommand.CloseProposal;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Proposal;
import maison.loyalty.account.Proposed;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
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

/// Gives points or takes them off by hand.
@Path("/v1/accounts/{customer}/adjustments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments")
@RunOnVirtualThread
class AdjustmentResource {

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final AdjustmentLimits limits;
    private final Caller caller;
    private final Clock clock;

    AdjustmentResource(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            AdjustmentLimits limits,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "adjustPoints",
            summary = "Give points or take them off by hand",
            description =
                    "At once up to the limit of the caller's role within a day; above it the adjustment waits"
                            + " until somebody else agrees. No more is taken off than can be used."
                            + " The client chooses the id; the same request again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdjustmentRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "goodwill",
                                            value = AdjustmentExamples.ADJUST)))
    @APIResponse(
            responseCode = "201",
            description = "It took effect",
            content =
                    @Content(
                            schema = @Schema(implementation = AdjustmentView.class),
                            examples =
                                    @ExampleObject(
                                            name = "approved",
                                            value = AdjustmentExamples.APPROVED)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for somebody else to agree",
            content =
                    @Content(
                            schema = @Schema(implementation = AdjustmentView.class),
                            examples =
                                    @ExampleObject(
                                            name = "waiting",
                                            value = AdjustmentExamples.WAITING)))
    @APIResponse(
            responseCode = "200",
            description = "Asked for before; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "More than can be used, or the id belongs to something else")
    @APIResponse(responseCode = "404", description = "Nothing was bought by this customer")
    public Response adjust(
            @PathParam("customer") UUID customer,
            @Parameter(description = "Chosen by the client") @PathParam("id") UUID id,
            @NotNull @Valid AdjustmentRequest request) {
        if (request.points() == 0) {
            throw ProblemException.invalid("/points", "must not be 0");
        }
        Instant now = clock.instant();
        var proposal =
                new Proposal(
                        id,
                        now,
                        request.points(),
                        request.reason(),
                        request.store(),
                        caller.actor().id());
        return run(customer, id, new Adjust(proposal, limit(), now), true);
    }

    @PUT
    @Path("/approval")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "approveAdjustment",
            summary = "Agree to an adjustment that somebody else asked for",
            description = "It takes effect now. Up to the limit of the caller's role.")
    @APIResponse(
            responseCode = "200",
            description = "It took effect",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The caller's own, above their limit, or rejected before")
    @APIResponse(responseCode = "404", description = "There is no such adjustment")
    public Response approve(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        return close(customer, id, true);
    }

    @PUT
    @Path("/rejection")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rejectAdjustment",
            summary = "Do not agree to an adjustment",
            description = "Nothing is given or taken off. One's own can be taken back like this.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(responseCode = "409", description = "It took effect before")
    @APIResponse(responseCode = "404", description = "There is no such adjustment")
    public Response reject(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        return close(customer, id, false);
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readAdjustment", summary = "What became of an adjustment")
    @APIResponse(
            responseCode = "200",
            description = "The adjustment",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(responseCode = "404", description = "There is no such adjustment")
    public AdjustmentView read(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        return view(customer, id, accounts.load(customer).state());
    }

    private long limit() {
        return limits.of(caller, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN);
    }

    private Response close(UUID customer, UUID id, boolean approve) {
        return run(
                customer,
                id,
                new CloseProposal(id, approve, caller.actor().id(), limit(), clock.instant()),
                false);
    }

    private Response run(UUID customer, UUID id, LoyaltyCommand command, boolean creates) {
        return switch (accounts.run(customer, command, caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                AdjustmentView view = view(customer, id, done.state());
                var response =
                        Response.status(status(done.repeated() || !creates, view)).entity(view);
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }

    private static int status(boolean known, AdjustmentView view) {
        if (known) {
            return 200;
        }
        return view.state() == AdjustmentView.State.WAITING ? 202 : 201;
    }

    private static AdjustmentView view(UUID customer, UUID id, Account account) {
        Proposed proposed = account.adjustment(id);
        if (proposed == null) {
            throw ProblemException.notFound("adjustment");
        }
        return AdjustmentView.of(customer, proposed);
    }
}
