package maison.customer.clienteling.assigning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import maison.customer.clienteling.AssignmentProblems;
import maison.customer.clienteling.assigning.BookResource.BookPage;
import maison.customer.clienteling.books.Books;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The customers whom a store's staff look after.
@Path("/v1/store-books/{store}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Client books")
class StoreBookResource {

    private final Books books;
    private final BookNames names;
    private final Caller caller;

    StoreBookResource(Books books, BookNames names, Caller caller) {
        this.books = books;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getStoreBook",
            summary = "The customers whom a store's staff look after",
            description =
                    "An associate sees their own store's book, a manager every store's. The look is"
                            + " logged for each customer.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the book",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookPage.class)))
    public Response get(
            @PathParam("store") String store,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        if (!caller.has(Roles.MANAGER)
                && !caller.has(Roles.ADMIN)
                && !caller.claim("store").equals(Optional.of(store))) {
            throw new ProblemException(AssignmentProblems.forManagers());
        }
        return names.of(books.of(null, store, after, limit)).toResponse(uri);
    }
}
