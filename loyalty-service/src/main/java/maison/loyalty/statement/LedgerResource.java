package maison.loyalty.statement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import maison.loyalty.Accounts;
import maison.loyalty.Accounts.Seen;
import maison.loyalty.AsOf;
import maison.loyalty.Examples;
import maison.loyalty.account.LedgerEntry;
import maison.loyalty.account.Ledgers;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Every movement of a customer's points, oldest first.
@Path("/v1/accounts/{customer}/ledger")
@RunOnVirtualThread
@Tag(name = "Accounts")
class LedgerResource {

    private final Accounts accounts;

    @Inject
    LedgerResource(Accounts accounts) {
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
            operationId = "getLedger",
            summary = "Every movement of a customer's points",
            description =
                    "In business order; the running balance ends at the account's active points.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the ledger; `Link: rel=next` leads on",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Ledger.class),
                            examples = @ExampleObject(name = "page", value = Examples.LEDGER)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed instant, cursor or limit",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "after", value = Examples.BAD_CURSOR)))
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
            @PathParam("customer") UUID customer,
            @BeanParam AsOf asOf,
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Seen seen = accounts.see(customer, asOf);
        List<LedgerEntry> entries = Ledgers.of(seen.history().account(), seen.standing().at());
        var page = Page.of(Ledger.after(entries, after, limit), limit, Ledger::cursor);
        return page.toResponse(uri);
    }
}
