package maison.loyalty.tiering;

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
import java.util.List;
import java.util.UUID;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.TierExamples;
import maison.loyalty.account.Account;
import maison.loyalty.account.GivenTier;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.EndGivenTier;
import maison.loyalty.account.LoyaltyCommand.GiveTier;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
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

/// Gives a tier by hand until a day, and takes it back.
@Path("/v1/accounts/{customer}/given-tiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers")
@RunOnVirtualThread
class GivenTierResource {

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final Caller caller;
    private final Clock clock;

    GivenTierResource(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "giveTier",
            summary = "Give a tier by hand",
            description =
                    "From now on to the end of a day, the member holds this tier or a higher one that"
                            + " they earn. Then they hold what they earned meanwhile. The client"
                            + " chooses the id; the same request again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TierRequest.class),
                            examples = @ExampleObject(name = "gold", value = TierExamples.GIVE)))
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content =
                    @Content(
                            schema = @Schema(implementation = GivenTierView.class),
                            examples = @ExampleObject(name = "gold", value = TierExamples.GIVEN)))
    @APIResponse(
            responseCode = "200",
            description = "Given before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = GivenTierView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "No such tier, a last day that is over or too far away, or the id belongs to"
                            + " another grant")
    @APIResponse(responseCode = "404", description = "Nothing was bought by this customer")
    public Response give(
            @PathParam("customer") UUID customer,
            @Parameter(description = "Chosen by the client") @PathParam("id") UUID id,
            @NotNull @Valid TierRequest request) {
        return run(
                customer,
                id,
                new GiveTier(
                        id,
                        request.tier(),
                        request.lastDay(),
                        request.reason(),
                        caller.actor().id(),
                        clock.instant()),
                201);
    }

    @PUT
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "endGivenTier",
            summary = "Take a tier back that was given by hand",
            description =
                    "From now on the member holds what they earned. The same request again changes"
                            + " nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TierEndRequest.class),
                            examples = @ExampleObject(name = "mistake", value = TierExamples.END)))
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = GivenTierView.class)))
    @APIResponse(responseCode = "409", description = "It was over by itself")
    @APIResponse(responseCode = "404", description = "There is no such grant")
    public Response end(
            @PathParam("customer") UUID customer,
            @PathParam("id") UUID id,
            @NotNull @Valid TierEndRequest request) {
        return run(
                customer,
                id,
                new EndGivenTier(id, request.reason(), caller.actor().id(), clock.instant()),
                200);
    }

    /// All tiers that were given to a customer by hand.
    @Schema(name = "GivenTiers")
    record Given(List<GivenTierView> items) {}

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listGivenTiers",
            summary = "Tiers that were given to a customer by hand, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = Given.class),
                            examples = @ExampleObject(name = "gold", value = TierExamples.LIST)))
    public Given list(@PathParam("customer") UUID customer) {
        Instant now = clock.instant();
        return new Given(
                accounts.load(customer).state().givenTiers().stream()
                        .map(each -> GivenTierView.of(each, now))
                        .toList());
    }

    private Response run(UUID customer, UUID id, LoyaltyCommand command, int created) {
        return switch (accounts.run(customer, command, caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                var response =
                        Response.status(done.repeated() ? 200 : created)
                                .entity(view(done.state(), id));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }

    private GivenTierView view(Account account, UUID id) {
        return account.givenTiers().stream()
                .filter(each -> each.grant().id().equals(id))
                .findFirst()
                .map((GivenTier each) -> GivenTierView.of(each, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("given-tier"));
    }
}
