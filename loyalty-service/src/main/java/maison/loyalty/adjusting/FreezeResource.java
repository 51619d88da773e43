package maison.loyalty.adjusting;

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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.AdjustmentExamples;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.account.Account;
import maison.loyalty.account.Freeze;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.SetFreeze;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Keeps an account's points from being used.
@Path("/v1/accounts/{customer}/freeze")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments")
@RunOnVirtualThread
class FreezeResource {

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final Caller caller;
    private final Clock clock;

    FreezeResource(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    /// Whether an account is frozen.
    ///
    /// @param since and the others: absent if it is not
    @Schema(name = "FreezeState")
    record State(
            boolean frozen, @Nullable Instant since, @Nullable String reason, @Nullable String by) {

        static State of(@Nullable Freeze freeze) {
            return freeze == null
                    ? new State(false, null, null, null)
                    : new State(true, freeze.at(), freeze.reason(), freeze.by());
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "setFreeze",
            summary = "Keep points from being used, or let them be used again",
            description =
                    "Earning, returns and expiry go on, and what is held can be committed. The same"
                            + " request again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FreezeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "freeze",
                                            value = AdjustmentExamples.FREEZE)))
    @APIResponse(
            responseCode = "200",
            description = "As asked",
            content = @Content(schema = @Schema(implementation = State.class)))
    @APIResponse(responseCode = "404", description = "Nothing was bought by this customer")
    public Response set(
            @PathParam("customer") UUID customer, @NotNull @Valid FreezeRequest request) {
        if (request.reason().equals(Freeze.ERASED)) {
            throw ProblemException.invalid("/reason", "is for customers who were erased");
        }
        var command =
                new SetFreeze(
                        request.frozen(), request.reason(), caller.actor().id(), clock.instant());
        return switch (accounts.run(customer, command, caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                var response = Response.ok(State.of(done.state().freeze()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }
}
