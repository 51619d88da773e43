package maison.loyalty.claiming;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import maison.loyalty.ActivityExamples;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.account.Account;
import maison.loyalty.account.Claimed;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.ClaimActivity;
import maison.loyalty.account.LoyaltyCommand.CloseClaim;
import maison.loyalty.account.LoyaltyCommand.WithdrawClaim;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
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

/// Gives points for what a member did apart from buying.
@Path("/v1/accounts/{customer}/activities/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
@RunOnVirtualThread
class ActivityResource {

    /// Clocks differ; nothing is done later than that.
    private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /// A member who tells of older things could choose the month whose cap is not reached.
    private static final Duration OWN_AGE_MAX = Duration.ofDays(30);

    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final Caller caller;
    private final Clock clock;
    private final MeterRegistry metrics;

    ActivityResource(
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            Caller caller,
            Clock clock,
            MeterRegistry metrics) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
        this.metrics = metrics;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.INTEGRATION,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "claimActivity",
            summary = "Give points for a review, a photo, sharing or a survey",
            description =
                    "The bonus of the programme, as often as its cap says by the calendar of the store."
                            + " What staff or another system tells brings its points at once; what a"
                            + " client tells of themselves waits for somebody to look, where the bonus"
                            + " asks for a proof. One proof shows one activity, whosoever. Of the"
                            + " link only a hash and the host are kept. The id is chosen by who"
                            + " tells it; the same request again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "review",
                                            value = ActivityExamples.REVIEW)))
    @APIResponse(
            responseCode = "201",
            description = "It brought its points",
            content =
                    @Content(
                            schema = @Schema(implementation = ActivityView.class),
                            examples =
                                    @ExampleObject(name = "given", value = ActivityExamples.GIVEN)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for somebody to look",
            content =
                    @Content(
                            schema = @Schema(implementation = ActivityView.class),
                            examples =
                                    @ExampleObject(
                                            name = "waiting",
                                            value = ActivityExamples.WAITING)))
    @APIResponse(
            responseCode = "200",
            description = "Told before; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`cap-reached` with the day on which it can come again, `proof-missing`,"
                            + " `proof-used`, `no-bonus`, or the id belongs to another activity",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "cap-reached",
                                            value = ActivityExamples.CAP_REACHED)))
    @APIResponse(responseCode = "404", description = "The customer has no account")
    public Response claim(
            @PathParam("customer") UUID customer,
            @Parameter(description = "Chosen by who tells it") @PathParam("id") UUID id,
            @NotNull @Valid ActivityRequest request) {
        caller.requireOwn(customer);
        Instant now = clock.instant();
        var command =
                new ClaimActivity(
                        id,
                        request.kind(),
                        occurredAt(request.occurredAt(), now),
                        request.store(),
                        ProofLink.read(request.proof()),
                        caller.actor().id(),
                        caller.has(Roles.CLIENT),
                        now);
        return run(customer, id, command, true);
    }

    private @Nullable Instant occurredAt(@Nullable Instant told, Instant now) {
        if (told == null) {
            return null;
        }
        Instant first = caller.has(Roles.CLIENT) ? now.minus(OWN_AGE_MAX) : EARLIEST;
        if (told.isBefore(first) || told.isAfter(now.plus(AHEAD_MAX))) {
            throw ProblemException.invalid(
                    "/occurredAt", "must be between %s and now".formatted(first));
        }
        return told.truncatedTo(ChronoUnit.MICROS);
    }

    @PUT
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "approveActivity",
            summary = "Agree to what a client told of themselves",
            description =
                    "Names the link that was looked at, which must be the one that was claimed: the"
                            + " service keeps no link. The points are given now.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SeenRequest.class),
                            examples =
                                    @ExampleObject(name = "seen", value = ActivityExamples.SEEN)))
    @APIResponse(
            responseCode = "200",
            description = "It brought its points",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`proof-differs`, or it was rejected or withdrawn before")
    @APIResponse(responseCode = "404", description = "There is no such activity")
    public Response approve(
            @PathParam("customer") UUID customer,
            @PathParam("id") UUID id,
            @NotNull @Valid SeenRequest request) {
        return run(
                customer,
                id,
                new CloseClaim(
                        id,
                        true,
                        ProofLink.read(request.proof()),
                        caller.actor().id(),
                        clock.instant()),
                false);
    }

    @PUT
    @Path("/rejection")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rejectActivity",
            summary = "Do not agree to what a client told of themselves",
            description = "No points are given; its place of the cap and its proof are free again.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "409", description = "It brought its points before")
    @APIResponse(responseCode = "404", description = "There is no such activity")
    public Response reject(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        return run(
                customer,
                id,
                new CloseClaim(id, false, null, caller.actor().id(), clock.instant()),
                false);
    }

    @PUT
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawActivity",
            summary = "Take the points of an activity back",
            description =
                    "As if they had never been given; what was spent of them is a debt. The place of"
                            + " the cap and the proof are free again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "withdraw",
                                            value = ActivityExamples.WITHDRAW)))
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "409", description = "It brought no points")
    @APIResponse(responseCode = "404", description = "There is no such activity")
    public Response withdraw(
            @PathParam("customer") UUID customer,
            @PathParam("id") UUID id,
            @NotNull @Valid WithdrawalRequest request) {
        return run(customer, id, new WithdrawClaim(id, request.reason(), clock.instant()), false);
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.CLIENT})
    @Operation(operationId = "readActivity", summary = "What became of an activity")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = "There is no such activity")
    public ActivityView read(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        caller.requireOwn(customer);
        return view(customer, id, accounts.load(customer).state());
    }

    private Response run(UUID customer, UUID id, LoyaltyCommand command, boolean creates) {
        return switch (accounts.run(customer, command, caller.call())) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var refusal) -> {
                count(LoyaltyProblems.codeOf(refusal));
                yield LoyaltyProblems.of(refusal).toResponse();
            }
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                ActivityView view = view(customer, id, done.state());
                var response =
                        Response.status(status(done.repeated() || !creates, view)).entity(view);
                if (done.repeated()) {
                    response.header("Idempotent-Replayed", "true");
                } else {
                    count(view.state().name().toLowerCase(Locale.ROOT));
                }
                yield response.build();
            }
        };
    }

    /// How many activities were told and what became of them, refusals by their code.
    private void count(String outcome) {
        metrics.counter("maison.loyalty.activities", "outcome", outcome).increment();
    }

    private static int status(boolean known, ActivityView view) {
        if (known) {
            return 200;
        }
        return view.state() == ActivityView.State.WAITING ? 202 : 201;
    }

    private static ActivityView view(UUID customer, UUID id, Account account) {
        Claimed claimed = account.claim(id);
        if (claimed == null) {
            throw ProblemException.notFound("activity");
        }
        return ActivityView.of(customer, claimed);
    }
}
