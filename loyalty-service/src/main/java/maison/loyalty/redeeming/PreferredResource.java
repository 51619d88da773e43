package maison.loyalty.redeeming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.loyalty.Preferences;
import maison.loyalty.Programmes;
import maison.loyalty.preference.PreferenceCommand;
import maison.loyalty.preference.PreferenceEvent;
import maison.loyalty.preference.Preferred;
import maison.loyalty.preference.TooManyPreferred;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Takes note of which rewards a member is saving for; the list of rewards begins with them.
@Path("/v1/accounts/{customer}/preferred-rewards/{reward}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
@RunOnVirtualThread
class PreferredResource {

    private final Preferences preferences;
    private final Programmes programmes;
    private final Caller caller;
    private final Clock clock;

    PreferredResource(Preferences preferences, Programmes programmes, Caller caller, Clock clock) {
        this.preferences = preferences;
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
    }

    /// What a member is saving for.
    ///
    /// @param rewards in the order in which they said so
    @Schema(name = "PreferredRewards")
    record View(UUID customerId, List<String> rewards) {}

    @PUT
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "preferReward",
            summary = "The member is saving for a reward",
            description = "At most 20 at a time. The same request again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What they are saving for",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "404", description = "The programme has no such reward now")
    @APIResponse(responseCode = "409", description = "They are saving for too many")
    public Response prefer(
            @PathParam("customer") UUID customer, @PathParam("reward") String reward) {
        if (programmes.current().at(clock.instant()).reward(reward) == null) {
            throw ProblemException.notFound("reward");
        }
        return run(customer, reward, true);
    }

    @DELETE
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "forgetReward",
            summary = "The member is not saving for a reward any more",
            description = "The same request again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What they are saving for",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response forget(
            @PathParam("customer") UUID customer, @PathParam("reward") String reward) {
        return run(customer, reward, false);
    }

    private Response run(UUID customer, String reward, boolean preferred) {
        caller.requireOwn(customer);
        var command = new PreferenceCommand(reward, preferred, clock.instant());
        return switch (preferences.run(customer, command, caller.call())) {
            case Refused<Preferred, PreferenceEvent, TooManyPreferred>(var refusal) ->
                    Problem.of(
                                    409,
                                    "too-many-preferred",
                                    "Too many preferred rewards",
                                    "Nobody saves for so much at a time.")
                            .with("most", refusal.most())
                            .toResponse();
            case Done<Preferred, PreferenceEvent, TooManyPreferred> done -> {
                var response = Response.ok(new View(customer, done.state().rewards()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }
}
