package maison.loyalty.referring;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.ReferralExamples;
import maison.loyalty.account.Account;
import maison.loyalty.account.Attribution;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.IssueCode;
import maison.loyalty.account.LoyaltyCommand.NameReferrer;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.LoyaltyRefusal.ReferralCodeUnknown;
import maison.loyalty.account.Referral;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// By which code a member brings others, and who brought them.
@Path("/v1/accounts/{customer}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@RunOnVirtualThread
class ReferralResource {

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final ReferralTable table;
    private final Codes codes;
    private final Caller caller;
    private final Clock clock;
    private final String link;

    ReferralResource(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            ReferralTable table,
            Codes codes,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "maison.loyalty.referral-link") String link) {
        this.accounts = accounts;
        this.table = table;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
        this.link = link;
    }

    /// How a member brings others.
    ///
    /// @param brought how many they brought
    /// @param rewarded for how many of them they have the reward
    @Schema(name = "ReferralCode")
    record CodeView(
            UUID customerId,
            @Schema(examples = "K7QM-2XHR-9TPD") String code,
            @Schema(examples = "https://maison.example/welcome/K7QM-2XHR-9TPD") String link,
            long brought,
            long rewarded) {}

    @GET
    @Path("/referral")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.CLIENT})
    @Operation(
            operationId = "readReferralCode",
            summary = "The code and the link by which a member brings others",
            description =
                    "Made when it is first asked for, and the same ever after. It says nothing of whose"
                            + " it is.")
    @APIResponse(
            responseCode = "200",
            description = "Their code",
            content =
                    @Content(
                            schema = @Schema(implementation = CodeView.class),
                            examples =
                                    @ExampleObject(name = "code", value = ReferralExamples.CODE)))
    @APIResponse(responseCode = "404", description = "The customer has no account")
    public Response code(@PathParam("customer") UUID customer) {
        caller.requireOwn(customer);
        var call = Call.of(caller.context());
        return switch (accounts.run(customer, new IssueCode(codes.next(), clock.instant()), call)) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                String code = Objects.requireNonNull(done.state().referralCode());
                long[] brought = table.broughtBy(customer);
                yield Response.ok(new CodeView(customer, code, link + code, brought[0], brought[1]))
                        .build();
            }
        };
    }

    @PUT
    @Path("/referrer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION, Roles.CLIENT})
    @Operation(
            operationId = "nameReferrer",
            summary = "Say who brought a member, by their code",
            description =
                    "Once, by the member before their first purchase or so many days after it as the"
                            + " programme says; staff also later, and they can correct it until the"
                            + " reward is given. Nobody brings themselves. The same again changes"
                            + " nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferrerRequest.class),
                            examples =
                                    @ExampleObject(name = "name", value = ReferralExamples.NAME)))
    @APIResponse(
            responseCode = "200",
            description = "Known; `Idempotent-Replayed: true` if it was before",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            examples =
                                    @ExampleObject(name = "named", value = ReferralExamples.NAMED)))
    @APIResponse(
            responseCode = "409",
            description = "`code-unknown`, `own-referral`, `referrer-known`, `referrer-too-late`")
    public Response name(
            @PathParam("customer") UUID customer, @NotNull @Valid ReferrerRequest request) {
        caller.requireOwn(customer);
        String code = Codes.read(request.code());
        Optional<UUID> referrer = table.ownerOf(code);
        if (referrer.isEmpty()) {
            return LoyaltyProblems.of(new ReferralCodeUnknown()).toResponse();
        }
        var named =
                new Attribution(
                        referrer.get(),
                        code,
                        clock.instant(),
                        caller.actor().id(),
                        !caller.has(Roles.CLIENT));
        return switch (accounts.run(customer, new NameReferrer(customer, named), caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) ->
                    LoyaltyProblems.of(refusal).toResponse();
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                var response =
                        Response.ok(
                                caller.has(Roles.CLIENT)
                                        ? named(customer, done.state())
                                        : view(customer, done.state()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }

    @GET
    @Path("/referrer")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readReferrer", summary = "Who brought a member, and what came of it")
    @APIResponse(
            responseCode = "200",
            description = "Their referral",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "404", description = "Nobody is known to have brought them")
    public ReferralView read(@PathParam("customer") UUID customer) {
        return table.of(customer)
                .map(ReferralView::of)
                .orElseThrow(() -> ProblemException.notFound("referral"));
    }

    private static ReferralView named(UUID customer, Account account) {
        Referral referral = account.referral();
        if (referral == null) {
            throw ProblemException.notFound("referral");
        }
        return ReferralView.ofNamed(customer, referral);
    }

    private static ReferralView view(UUID customer, Account account) {
        Referral referral = account.referral();
        if (referral == null) {
            throw ProblemException.notFound("referral");
        }
        return ReferralView.of(customer, referral);
    }
}
