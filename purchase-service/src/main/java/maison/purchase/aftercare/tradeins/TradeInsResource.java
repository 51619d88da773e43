package maison.purchase.aftercare.tradeins;

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
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.Parameters;
import maison.purchase.TimeCursor;
import maison.purchase.aftercare.tradeins.TradeInLists.Filter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows one trade-in, and a store's or a client's trade-ins.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trade-ins")
@RunOnVirtualThread
class TradeInsResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "TradeInPage", requiredProperties = "items")
    record TradeInPage(List<TradeInItem> items, @Nullable String next) {}

    private final TradeInDoor door;
    private final TradeInLists lists;
    private final Caller caller;

    TradeInsResource(TradeInDoor door, TradeInLists lists, Caller caller) {
        this.door = door;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/trade-ins/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.ARTISAN
    })
    @Operation(
            operationId = "readTradeIn",
            summary = "Read a trade-in",
            description =
                    "What the house offers and why: the rule, its version and every sum; what was"
                            + " offered by no rule, and why not; and what has become of it. A"
                            + " terminal sees only its store's, an artisan no amounts.")
    @APIResponse(
            responseCode = "200",
            description = "The trade-in; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = TradeInView.class)))
    @APIResponse(responseCode = "404", description = "There is no such trade-in")
    public Response tradeIn(@PathParam("id") UUID id) {
        return door.show(id);
    }

    @GET
    @Path("/trade-ins")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST
    })
    @Operation(
            operationId = "listTradeIns",
            summary = "Trade-ins, the newest quote first",
            description =
                    "Of a store, of a customer, or both; one of them is required. A terminal must"
                            + " name its store.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = TradeInPage.class)))
    public Response tradeIns(
            @QueryParam("storeId") @Nullable String store,
            @Parameter(schema = @Schema(format = "uuid")) @QueryParam("customerId")
                    @Nullable String customer,
            @Parameter(schema = @Schema(enumeration = {"quoted", "expired", "accepted"}))
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        if (status != null && !TradeInLists.STATUSES.containsKey(status)) {
            throw ProblemException.invalid("status", "must be one of the statuses");
        }
        if (store == null && (customer == null || caller.has(Roles.TERMINAL))) {
            throw ProblemException.invalid("storeId", "is required, or customerId");
        }
        if (store != null) {
            caller.requireStore(Parameters.store(store));
        }
        int size = Limits.read(limit);
        List<TradeInItem> oneMore =
                lists.of(
                        new Filter(Parameters.id("customerId", customer), store, status),
                        TimeCursor.read(after, TimeCursor.NEWEST),
                        size + 1);
        return Page.of(oneMore, size, item -> Cursor.of(item.quotedAt(), item.tradeInId()))
                .toResponse(uri);
    }
}
