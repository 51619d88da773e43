package maison.purchase.shopfront.catalogue;

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
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.http.ETags;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.shopfront.Codes;
import maison.purchase.shopfront.catalogue.Catalogue.Filter;
import maison.purchase.shopfront.item.Item;
import maison.purchase.shopfront.item.ItemCommand;
import maison.purchase.shopfront.item.ItemDetails;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemRefusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows what the house has to sell. Nothing in it is personal, so everyone who is signed in may
/// look.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@RunOnVirtualThread
class CatalogueResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "ItemPage", requiredProperties = "items")
    record ItemPage(List<ItemView> items, @Nullable String next) {}

    private final AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items;
    private final Catalogue catalogue;

    CatalogueResource(
            AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items, Catalogue catalogue) {
        this.items = items;
        this.catalogue = catalogue;
    }

    @GET
    @Path("/catalogue/items/{sku}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.MARKETER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.CLIENT,
        Roles.INTEGRATION,
        Roles.SERVICE
    })
    @Operation(operationId = "readItem", summary = "Read an item of the catalogue")
    @APIResponse(
            responseCode = "200",
            description = "The item; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "404", description = "The catalogue has no such item")
    public Response read(@Parameter(example = "RING-HALO-18K") @PathParam("sku") String sku) {
        Loaded<Item, ItemEvent> loaded = items.load(ItemDetails.streamOf(sku));
        ItemView view =
                switch (loaded.state()) {
                    case Item.Unknown() -> throw ProblemException.notFound("item");
                    case Item.Listed(var details) -> ItemView.of(details, true);
                    case Item.Discontinued(var details) -> ItemView.of(details, false);
                };
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", ETags.of(loaded.version()))
                .build();
    }

    @GET
    @Path("/catalogue/items")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.MARKETER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.CLIENT,
        Roles.INTEGRATION,
        Roles.SERVICE
    })
    @Operation(
            operationId = "listItems",
            summary = "Search the catalogue, by SKU",
            description = "All filters must hold. Pages stay right while items are added.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = ItemPage.class)))
    public Response list(
            @QueryParam("category") @Nullable String category,
            @QueryParam("brand") @Nullable String brand,
            @QueryParam("collection") @Nullable String collection,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "in-stock",
                                                "low",
                                                "out-of-stock",
                                                "made-to-order"
                                            }))
                    @QueryParam("stock")
                    @Nullable String stock,
            @Parameter(schema = @Schema(enumeration = {"listed", "discontinued", "all"}))
                    @QueryParam("status")
                    @DefaultValue("listed")
                    String status,
            @Parameter(description = "Words of names, attributes, brand or collection")
                    @QueryParam("q")
                    @Nullable String words,
            @Parameter(description = "name:value, as often as needed", example = "metal:white-gold")
                    @QueryParam("attribute")
                    List<String> attributes,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        int size = Limits.read(limit);
        var filter =
                new Filter(
                        Parameters.optional("category", category),
                        Parameters.optional("brand", brand),
                        Parameters.optional("collection", collection),
                        stock == null ? null : Parameters.stock(stock),
                        Parameters.isListed(status),
                        Parameters.optional("q", words),
                        Parameters.attributes(attributes));
        List<ItemView> oneMore =
                catalogue.list(filter, Codes.start("item", after), size + 1).stream()
                        .map(entry -> ItemView.of(entry.details(), entry.listed()))
                        .toList();
        return Page.of(oneMore, size, item -> Codes.cursor("item", item.sku())).toResponse(uri);
    }
}
