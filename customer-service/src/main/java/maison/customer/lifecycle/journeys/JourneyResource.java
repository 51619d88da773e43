package maison.customer.lifecycle.journeys;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Times;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where a customer is on their way with the house.
@Path("/v1/customers/{id}/journey")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Journey")
@APIResponse(responseCode = "404", description = "There is, or was then, no such customer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class JourneyResource {

    private final Walks walks;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    JourneyResource(Walks walks, Looks looks, Caller caller, Clock clock) {
        this.walks = walks;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getJourney",
            summary = "The stage a customer is in, since when and why, and all stages before",
            description =
                    "A function of visits, purchases and returns and of the definition in effect;"
                            + " `at`: as it was then. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The stage with its reasons",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = JourneyView.class)))
    public JourneyView get(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("at")
                    @Nullable String at) {
        caller.requireOwn(id);
        Instant then = Objects.requireNonNullElseGet(Times.read("at", at), clock::instant);
        var walk = walks.of(id);
        if (walk.began().isAfter(then)) {
            throw new ProblemException(CustomerProblems.unknown());
        }
        looks.seen(Set.of(id), "journey", List.of("journey"));
        return JourneyView.of(id, walk, then);
    }
}
