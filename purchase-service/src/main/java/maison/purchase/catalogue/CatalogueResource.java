package maison.purchase.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.http.ETags;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import maison.purchase.Codes;
import maison.purchase.Limits;
import maison.purchase.catalogue.Catalogue.Filter;
import maison.purchase.item.Item;
import maison.purchase.item.ItemCommand;
import maison.purchase.item.ItemDetails;
import maison.purchase.item.ItemEvent;
import maison.purchase.item.ItemRefusal;
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
@Tag(name = "Catalogue")
@RunOnVirtualThread
class CatalogueResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "ItemPage", requiredProperties = "items")
    record ItemPage(List<ItemView> items, @Nullable String next) {}

    private static final Set<String> STATUSES = Set.of("listed", "discontinued", "all");

    private final AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items;
    private final Catalogue catalogue;
    private final Categories categories;

    CatalogueResource(
            AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items,
            Catalogue catalogue,
            Categories categories) {
        this.items = items;
        this.catalogue = catalogue;
        this.categories = categories;
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
    @APIResponse(
            responseCode = "404",
            description = "The catalogue has no such item",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
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
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
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
                        optional("category", category),
                        optional("brand", brand),
                        optional("collection", collection),
                        stock == null ? null : stockName(stock),
                        isListed(status),
                        optional("q", words),
                        attributes(attributes));
        List<ItemView> oneMore =
                catalogue.list(filter, Codes.start("item", after), size + 1).stream()
                        .map(entry -> ItemView.of(entry.details(), entry.listed()))
                        .toList();
        return Page.of(oneMore, size, item -> Codes.cursor("item", item.sku())).toResponse(uri);
    }

    @GET
    @Path("/catalogue/categories")
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
            operationId = "listCategories",
            summary = "The categories of the catalogue and what can be said of their items")
    @APIResponse(
            responseCode = "200",
            description = "All of them, with the version that items are checked by",
            content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public Response categories() {
        return Response.ok(
                        CategoryList.of(categories.version(), categories.all()),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static @Nullable Boolean isListed(String status) {
        if (!STATUSES.contains(status)) {
            throw invalid("status", "must be listed, discontinued or all");
        }
        return status.equals("all") ? null : Boolean.valueOf(status.equals("listed"));
    }

    private static String stockName(String stock) {
        String name = stock.toUpperCase(Locale.ROOT).replace('-', '_');
        for (ItemDetails.Stock each : ItemDetails.Stock.values()) {
            if (each.name().equals(name)) {
                return name;
            }
        }
        throw invalid("stock", "must be in-stock, low, out-of-stock or made-to-order");
    }

    private static Map<String, String> attributes(List<String> wanted) {
        var attributes = new HashMap<String, String>();
        for (String each : wanted) {
            int colon = each.indexOf(':');
            if (colon < 1) {
                throw invalid("attribute", "must be name:value");
            }
            String value = each.substring(colon + 1);
            attributes.put(text("attribute", each.substring(0, colon)), text("attribute", value));
        }
        return attributes;
    }

    private static @Nullable String optional(String parameter, @Nullable String text) {
        return text == null ? null : text(parameter, text);
    }

    /// The database takes no NUL.
    private static String text(String parameter, String text) {
        if (text.indexOf('\0') >= 0) {
            throw invalid(parameter, "must not have control characters");
        }
        return text;
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new Problem.Field(parameter, detail))));
    }
}
