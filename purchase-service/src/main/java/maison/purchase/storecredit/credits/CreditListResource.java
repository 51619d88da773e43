package maison.purchase.storecredit.credits;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.TimeCursor;
import maison.purchase.storecredit.credits.CreditLists.Item;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists a customer's store credits.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store credit")
@RunOnVirtualThread
class CreditListResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "StoreCreditPage", requiredProperties = "items")
    record CreditPage(List<Item> items, @Nullable String next) {}

    private final CreditLists lists;
    private final Caller caller;
    private final Clock clock;

    CreditListResource(CreditLists lists, Caller caller, Clock clock) {
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/customers/{customerId}/credits")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listCustomerCredits",
            summary = "A customer's store credits, newest first",
            description = "Also what is spent or expired. A client reads only their own.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = CreditPage.class)))
    public Response ofCustomer(
            @PathParam("customerId") UUID customerId,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        caller.requireOwn(customerId);
        int size = Limits.read(limit);
        List<Item> oneMore =
                lists.of(
                        customerId,
                        TimeCursor.read(after, TimeCursor.NEWEST),
                        size + 1,
                        clock.instant());
        return Page.of(oneMore, size, item -> Cursor.of(item.issuedAt(), item.creditId()))
                .toResponse(uri);
    }
}
