package maison.customer.permission.consents;

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
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Times;
import maison.customer.identity.profile.Profiles;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows a customer's consents with their whole history; it stays, as proof, after the customer is
/// erased.
@Path("/v1/customers/{id}/consents")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Consent")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
class ConsentsResource {

    @Schema(name = "Consents")
    record ConsentsView(
            UUID customerId,
            Instant at,
            @Schema(description = "The word in effect for each purpose and channel")
                    List<ConsentWord> current,
            @Schema(description = "Everything said by then, the latest first")
                    List<ConsentWord> history) {}

    private final ConsentHistory history;
    private final Profiles profiles;
    private final Caller caller;
    private final Clock clock;

    ConsentsResource(ConsentHistory history, Profiles profiles, Caller caller, Clock clock) {
        this.history = history;
        this.profiles = profiles;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "A customer's consents",
            description = "`at`: as they were in effect then. What is not named was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The consents in effect, and how they came about")
    public ConsentsView list(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("at")
                    @Nullable String asked) {
        caller.requireOwn(id);
        var at = Objects.requireNonNullElse(Times.read("at", asked), clock.instant());
        if (profiles.find(id).isEmpty()) {
            throw new ProblemException(CustomerProblems.unknown());
        }
        return new ConsentsView(id, at, history.current(id, at), history.until(id, at));
    }
}
