package maison.loyalty.celebrating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.TierExamples;
import maison.loyalty.account.Account;
import maison.loyalty.account.BirthdayUse;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.ReleaseBirthday;
import maison.loyalty.account.LoyaltyCommand.UseBirthday;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.LoyaltyRefusal.BirthdayUseUnknown;
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

/// Lets a member have what their tier gives for a birthday, with one sale.
@Path("/v1/accounts/{customer}/birthday-uses/{sale}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers")
@RunOnVirtualThread
class BirthdayUseResource {

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final Caller caller;
    private final Clock clock;

    BirthdayUseResource(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "useBirthday",
            summary = "Make a sale with what the tier gives for a birthday",
            description =
                    "Once for each birthday, in its month where the store is. The same request again"
                            + " changes nothing. When all of the sale comes back, it can be had"
                            + " again. A terminal asks for its store.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BirthdayUseRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "discount",
                                            value = TierExamples.BIRTHDAY)))
    @APIResponse(
            responseCode = "201",
            description = "What the till takes off",
            content =
                    @Content(
                            schema = @Schema(implementation = BirthdayUseView.class),
                            examples =
                                    @ExampleObject(
                                            name = "discount",
                                            value = TierExamples.BIRTHDAY_USE)))
    @APIResponse(
            responseCode = "200",
            description = "Asked for before; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = BirthdayUseView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`not-birthday-month`, `no-birthday-benefit` or `birthday-used`")
    @APIResponse(responseCode = "404", description = "Nothing was bought by this customer")
    public Response use(
            @PathParam("customer") UUID customer,
            @PathParam("sale") UUID sale,
            @NotNull @Valid BirthdayUseRequest request) {
        caller.requireStore(request.store());
        var command = new UseBirthday(sale, request.benefit(), request.store(), clock.instant());
        return switch (accounts.run(customer, command, caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                BirthdayUse use = Objects.requireNonNull(done.state().birthdayUse(sale));
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .entity(BirthdayUseView.of(use));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }

    @DELETE
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "releaseBirthday",
            summary = "The sale was made without it, or not at all",
            description = "It can be had again. A terminal asks for what its store used.")
    @APIResponse(responseCode = "204", description = "Released")
    @APIResponse(responseCode = "404", description = "No sale of this id was made with it")
    public Response release(@PathParam("customer") UUID customer, @PathParam("sale") UUID sale) {
        BirthdayUse use = accounts.load(customer).state().birthdayUse(sale);
        if (use == null) {
            throw new ProblemException(LoyaltyProblems.of(new BirthdayUseUnknown()));
        }
        caller.requireStore(use.store());
        var command = new ReleaseBirthday(sale, clock.instant());
        return switch (accounts.run(customer, command, caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> _ -> Response.noContent().build();
        };
    }
}
