package maison.purchase.atelier.orders;

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
import java.util.Set;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.TimeCursor;
import maison.purchase.Whose;
import maison.purchase.atelier.orders.OrderLists.Filter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows one order, and a store's or a client's orders.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class OrdersResource {

    private static final Set<String> STATES = Set.of("quoted", "making", "delivered", "cancelled");

    /// For the API document: what [Page] holds here.
    @Schema(name = "OrderPage", requiredProperties = "items")
    record OrderPage(List<OrderItem> items, @Nullable String next) {}

    private final OrderDoor door;
    private final OrderLists lists;
    private final OrderViews views;
    private final Caller caller;

    OrdersResource(OrderDoor door, OrderLists lists, OrderViews views, Caller caller) {
        this.door = door;
        this.lists = lists;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("/orders/{id}")
    @RolesAllowed({
        Roles.ARTISAN,
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Operation(
            operationId = "readOrder",
            summary = "Read a bespoke order",
            description =
                    "Artisans see it without amounts; a client sees only their own, a terminal only"
                            + " its store's.")
    @APIResponse(
            responseCode = "200",
            description = "The order; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order, or not for this caller")
    public Response order(@PathParam("id") UUID id) {
        return door.show(id);
    }

    @GET
    @Path("/orders")
    @RolesAllowed({
        Roles.ARTISAN,
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listOrders",
            summary = "Bespoke orders, the newest quote first",
            description =
                    "Of a store, of a client, or both; one of them is required. A terminal must name"
                            + " its store, a client themself.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = OrderPage.class)))
    public Response orders(
            @QueryParam("storeId") @Nullable String store,
            @Parameter(schema = @Schema(format = "uuid")) @QueryParam("customerId")
                    @Nullable String customer,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "quoted",
                                                "making",
                                                "delivered",
                                                "cancelled"
                                            }))
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        if (state != null && !STATES.contains(state)) {
            throw ProblemException.invalid("state", "must be one of the states");
        }
        var whose = Whose.read(store, customer, caller);
        var filter = new Filter(whose.customer(), whose.store(), state);
        int size = Limits.read(limit);
        List<OrderItem> oneMore =
                lists.of(
                        filter,
                        TimeCursor.read(after, TimeCursor.NEWEST),
                        size + 1,
                        views.showsAmounts());
        return Page.of(oneMore, size, item -> Cursor.of(item.quotedAt(), item.orderId()))
                .toResponse(uri);
    }
}
