package maison.customer.lifecycle.advising;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.privacy.readlog.Looks;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What to do next for a customer.
@Path("/v1/customers/{id}/journey/next-step")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Journey")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class AdviceResource {

    private final Situations situations;
    private final Looks looks;
    private final Clock clock;

    AdviceResource(Situations situations, Looks looks, Clock clock) {
        this.situations = situations;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getNextStep",
            summary = "What to do next for a customer, and why",
            description =
                    "In this order: an open complaint, a task that is due, measurements older than a"
                            + " year, the month of their birthday, an open wish that nobody means to"
                            + " give them, and that they stay away. What the house does of its own"
                            + " accord is held back while a complaint is open, marketing is stopped"
                            + " or they want to be left alone, and that is said. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The step with its reason, and what else there is",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Advice.class)))
    public Advice get(@PathParam("id") UUID id) {
        var advice = Advice.on(situations.of(id, clock.instant()));
        looks.seen(Set.of(id), "next-step", List.of("journey"));
        return advice;
    }
}
