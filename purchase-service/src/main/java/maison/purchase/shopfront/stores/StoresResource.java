package maison.purchase.shopfront.stores;

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
import java.util.Optional;
import maison.platform.eventstore.Loaded;
import maison.platform.http.ETags;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.shopfront.Codes;
import maison.purchase.shopfront.store.Store;
import maison.purchase.shopfront.store.StoreEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows the stores of the house. Nothing in them is personal, so everyone who is signed in may
/// look.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stores")
@RunOnVirtualThread
class StoresResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "StorePage", requiredProperties = "items")
    record StorePage(List<StoreView> items, @Nullable String next) {}

    private final Stores stores;

    StoresResource(Stores stores) {
        this.stores = stores;
    }

    @GET
    @Path("/stores/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.MARKETER,
        Roles.ANALYST,
        Roles.PRIVACY_OFFICER,
        Roles.ADMIN,
        Roles.CLIENT,
        Roles.INTEGRATION,
        Roles.SERVICE
    })
    @Operation(operationId = "readStore", summary = "Read a store")
    @APIResponse(
            responseCode = "200",
            description = "The store; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = StoreView.class)))
    @APIResponse(responseCode = "404", description = "Nobody has described such a store")
    public Response read(@Parameter(example = "dubai-mall") @PathParam("id") String id) {
        Loaded<Store, StoreEvent> loaded = stores.load(id);
        return Stores.details(loaded)
                .map(details ->
                        Response.ok(StoreView.of(details), MediaType.APPLICATION_JSON_TYPE)
                                .header("ETag", ETags.of(loaded.version()))
                                .build())
                .orElseThrow(() -> ProblemException.notFound("store"));
    }

    @GET
    @Path("/stores")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.MARKETER,
        Roles.ANALYST,
        Roles.PRIVACY_OFFICER,
        Roles.ADMIN,
        Roles.CLIENT,
        Roles.INTEGRATION,
        Roles.SERVICE
    })
    @Operation(operationId = "listStores", summary = "The stores of the house, by their ids")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = StorePage.class)))
    public Response list(
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        int size = Limits.read(limit);
        List<StoreView> oneMore =
                stores.idsAfter(Codes.start("store", after), size + 1).stream()
                        .map(stores::load)
                        .map(Stores::details)
                        .flatMap(Optional::stream)
                        .map(StoreView::of)
                        .toList();
        return Page.of(oneMore, size, store -> Codes.cursor("store", store.storeId()))
                .toResponse(uri);
    }
}
