package maison.purchase.aftercare.belongings;

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
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.TimeCursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows what a client owns.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Belongings")
@RunOnVirtualThread
class BelongingListResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "BelongingPage", requiredProperties = "items")
    record BelongingPage(List<BelongingItem> items, @Nullable String next) {}

    private final Belongings belongings;
    private final BelongingViews views;
    private final Caller caller;

    BelongingListResource(Belongings belongings, BelongingViews views, Caller caller) {
        this.belongings = belongings;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("/customers/{customerId}/belongings")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listBelongings",
            summary = "What a customer owns, newest first",
            description =
                    "Goods of their sales that have not come back, gifts from their day on, what"
                            + " others gave them, and pieces bought elsewhere. Looks at serial and"
                            + " certificate numbers are logged. A client sees only their own.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = BelongingPage.class)))
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
        int size = Limits.read(limit);
        List<Piece> oneMore =
                belongings.of(customerId, TimeCursor.read(after, TimeCursor.NEWEST), size + 1);
        Page<Piece> page =
                Page.of(oneMore, size, piece -> Cursor.of(piece.acquiredAt(), piece.id()));
        return new Page<>(views.items(page.items()), page.next()).toResponse(uri);
    }

    @GET
    @Path("/belongings/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "readBelonging",
            summary = "A piece with its history",
            description =
                    "Sold, returned, repaired, appraised, given: each with the id of"
                            + " what it was. A piece that was made to measure names its order and"
                            + " the measurements it was made from. Who was given a piece learns"
                            + " neither its price nor its sale; a client reads only what is theirs"
                            + " now. A look at its numbers is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The piece",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such piece, or not for this caller")
    public Response piece(@PathParam("id") UUID id) {
        return Response.ok(views.view(views.find(id)), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
