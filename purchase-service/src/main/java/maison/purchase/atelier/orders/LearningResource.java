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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.Parameters;
import maison.purchase.TimeCursor;
import maison.purchase.atelier.orders.ProductTypesFile.ProductType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What is good to know before the next order: what was altered before, and how things are made
/// here.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bespoke orders")
@RunOnVirtualThread
class LearningResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "AlterationPage", requiredProperties = "items")
    record AlterationPage(List<AlterationItem> items, @Nullable String next) {}

    /// What can be ordered.
    @Schema(
            name = "ProductTypes",
            requiredProperties = {"version", "productTypes"})
    record Types(String version, Collection<ProductType> productTypes) {}

    private final OrderLists lists;
    private final OrderViews views;
    private final ProductTypes types;
    private final Caller caller;

    LearningResource(OrderLists lists, OrderViews views, ProductTypes types, Caller caller) {
        this.lists = lists;
        this.views = views;
        this.types = types;
        this.caller = caller;
    }

    @GET
    @Path("/customers/{customerId}/alterations")
    @RolesAllowed({
        Roles.ARTISAN,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listAlterations",
            summary = "What was altered on a client's pieces, newest first",
            description =
                    "With the measurement version that each piece was made from, so that the next"
                            + " one fits at once. Every look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = AlterationPage.class)))
    public Response alterations(
            @PathParam("customerId") UUID customer,
            @Parameter(description = "Only of pieces of this kind", example = "jacket")
                    @QueryParam("kind")
                    @Nullable String kind,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        caller.requireOwn(customer);
        int size = Limits.read(limit);
        List<AlterationItem> oneMore =
                lists.alterations(
                        customer,
                        Parameters.text("kind", kind),
                        TimeCursor.read(after, TimeCursor.NEWEST),
                        size + 1);
        if (!oneMore.isEmpty()) {
            views.logLook(customer, "alterations");
        }
        return Page.of(oneMore, size, item -> Cursor.of(item.occurredAt(), item.alterationId()))
                .toResponse(uri);
    }

    @GET
    @Path("/product-types")
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
            operationId = "listProductTypes",
            summary = "What can be ordered, with stages and terms",
            description = "As configured now; an order keeps what held when it was quoted.")
    @APIResponse(
            responseCode = "200",
            description = "All product types",
            content = @Content(schema = @Schema(implementation = Types.class)))
    public Types productTypes() {
        return new Types(types.version(), types.all());
    }
}
