package maison.loyalty.explaining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import maison.loyalty.Accounts;
import maison.loyalty.AsOf;
import maison.loyalty.Examples;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Answers "why?".
@Path("/v1/accounts/{customer}/explain")
@RunOnVirtualThread
@Tag(name = "Accounts")
class ExplanationResource {

    private final Accounts accounts;
    private final Caller caller;

    @Inject
    ExplanationResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.TERMINAL,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "explainAccount",
            summary = "Why the points and the tier are what they are",
            description =
                    "The chain of events with rule versions and inputs; for a tier that is not"
                            + " reached, the failing conditions; for a sale without points, why.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Explanation.class),
                            examples =
                                    @ExampleObject(name = "bronze", value = Examples.EXPLANATION)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed instant",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "at", value = Examples.BAD_INSTANT)))
    @APIResponse(
            responseCode = "404",
            description = "Nothing was bought by then",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(name = "not-open", value = Examples.NOT_OPEN)))
    public Explanation explain(@PathParam("customer") UUID customer, @BeanParam AsOf asOf) {
        boolean staff = !caller.has(Roles.CLIENT) && !caller.has(Roles.TERMINAL);
        return Explanation.of(accounts.see(customer, asOf), staff);
    }
}
