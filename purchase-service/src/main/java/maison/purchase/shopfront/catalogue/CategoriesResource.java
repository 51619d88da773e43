package maison.purchase.shopfront.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows what can be said of items.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@RunOnVirtualThread
class CategoriesResource {

    private final Categories categories;

    CategoriesResource(Categories categories) {
        this.categories = categories;
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
}
