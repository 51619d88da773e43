package maison.loyalty.balance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.Accounts;
import maison.loyalty.Accounts.Seen;
import maison.loyalty.AsOf;
import maison.loyalty.Examples;
import maison.loyalty.account.Standing;
import maison.platform.http.Problem;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a customer has: points, tier, what comes next, what is at risk.
@Path("/v1/accounts/{customer}")
@RunOnVirtualThread
@Tag(name = "Accounts")
class AccountResource {

    private final Accounts accounts;

    @Inject
    AccountResource(Accounts accounts) {
        this.accounts = accounts;
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
            operationId = "getAccount",
            summary = "A customer's points and tier",
            description =
                    "Exact at the instant asked for, whether or not expiry and tier changes were"
                            + " recorded yet. Customers who were merged have one account: asked for"
                            + " with any of their ids it is answered with the one that survived,"
                            + " and `Content-Location` names it. A client sees only their own"
                            + " account.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            headers = @Header(name = "ETag", description = "Changes when the answer does"),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AccountView.class),
                            examples = @ExampleObject(name = "bronze", value = Examples.ACCOUNT)))
    @APIResponse(responseCode = "304", description = "As named by If-None-Match")
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
    public Response get(
            @Parameter(description = "The customer's id") @PathParam("customer") UUID customer,
            @BeanParam AsOf asOf,
            @Context Request request) {
        Seen seen = accounts.see(customer, asOf);
        EntityTag tag = tag(seen);
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        var response = Response.ok(AccountView.of(seen)).tag(tag);
        return seen.customer().equals(customer)
                ? response.build()
                : response.contentLocation(URI.create("/v1/accounts/" + seen.customer())).build();
    }

    /// Weak, since `at` in the answer moves on while nothing else does.
    private static EntityTag tag(Seen seen) {
        Standing standing = seen.standing();
        int state =
                Objects.hash(
                        standing.rules().version(),
                        standing.balance(),
                        standing.measures(),
                        standing.tier().name(),
                        standing.since(),
                        standing.lostAt());
        return new EntityTag("%d-%08x".formatted(seen.history().version(), state), true);
    }
}
