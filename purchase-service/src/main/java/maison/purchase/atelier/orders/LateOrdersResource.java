package maison.purchase.atelier.orders;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.Parameters;
import maison.purchase.atelier.orders.OrderLists.LateStart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows which of a store's orders are late.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class LateOrdersResource {

    private final OrderLists lists;
    private final OrderViews views;
    private final Caller caller;

    LateOrdersResource(OrderLists lists, OrderViews views, Caller caller) {
        this.lists = lists;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("/late-orders")
    @RolesAllowed({
        Roles.ARTISAN,
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST
    })
    @Operation(
            operationId = "listLateOrders",
            summary = "A store's late orders, the longest late first",
            description =
                    "In work although the promised day has passed, counted in the store's own days"
                            + " when it is asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = OrdersResource.OrderPage.class)))
    public Response late(
            @Parameter(required = true) @QueryParam("storeId") @Nullable String store,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        String wanted = Parameters.text("storeId", store);
        if (wanted == null) {
            throw ProblemException.invalid("storeId", "is required");
        }
        caller.requireStore(wanted);
        int size = Limits.read(limit);
        List<OrderItem> oneMore =
                lists.late(wanted, LateStart.read(after), size + 1, views.showsAmounts());
        return Page.of(
                        oneMore,
                        size,
                        item ->
                                Cursor.of(
                                        Objects.requireNonNull(item.promisedDate()),
                                        item.orderId()))
                .toResponse(uri);
    }
}
