package maison.purchase.credits;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.credits.CreditLists.Item;
import maison.purchase.credits.CreditLists.Start;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists a customer's store credits.
@Path("/v1")
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
        int size = size(limit);
        List<Item> oneMore = lists.of(customerId, start(after), size + 1, clock.instant());
        return Page.of(oneMore, size, item -> Cursor.of(item.issuedAt(), item.creditId()))
                .toResponse(uri);
    }

    private static int size(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= Page.LIMIT_MAX) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Told below, as for a number out of range.
        }
        throw new ProblemException(
                Problem.invalid(
                        List.of(new Problem.Field("limit", "must be 1 to " + Page.LIMIT_MAX))));
    }

    private static Start start(@Nullable String after) {
        List<String> key = Cursor.read(after, 2);
        if (key == null) {
            return Start.NEWEST;
        }
        try {
            return new Start(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}
