package maison.purchase.instalments.layaways;

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
import maison.purchase.instalments.layaways.LayawayLists.Filter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows one layaway, and a store's or a client's layaways.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Layaways")
@RunOnVirtualThread
@RolesAllowed({
    Roles.TERMINAL,
    Roles.ASSOCIATE,
    Roles.MANAGER,
    Roles.INTEGRATION,
    Roles.ADMIN,
    Roles.ANALYST,
    Roles.CLIENT
})
class LayawaysResource {

    private static final Set<String> STATUSES = Set.of("open", "overdue", "completed", "cancelled");

    /// For the API document: what [Page] holds here.
    @Schema(name = "LayawayPage", requiredProperties = "items")
    record LayawayPage(List<LayawayItem> items, @Nullable String next) {}

    private final LayawayDoor door;
    private final LayawayLists lists;
    private final Caller caller;

    LayawaysResource(LayawayDoor door, LayawayLists lists, Caller caller) {
        this.door = door;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/layaways/{id}")
    @Operation(
            operationId = "readLayaway",
            summary = "Read a layaway",
            description =
                    "What is owed, paid, held and due, with every payment and pick-up. A client sees"
                            + " only their own. Another store's terminal sees what is left and what"
                            + " it costs to hand it over, while that can be done.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The layaway, for another store's terminal a glance at it; its ETag carries the version",
            content = @Content(schema = @Schema(oneOf = {LayawayView.class, LayawayGlance.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no such layaway, or not for this caller")
    public Response layaway(@PathParam("id") UUID id) {
        return door.show(id);
    }

    @GET
    @Path("/layaways")
    @Operation(
            operationId = "listLayaways",
            summary = "Layaways, the newest first",
            description =
                    "Of a store, of a client, or both; one of them is required. A terminal must name"
                            + " its store, a client themself.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = LayawayPage.class)))
    public Response layaways(
            @QueryParam("storeId") @Nullable String store,
            @Parameter(schema = @Schema(format = "uuid")) @QueryParam("customerId")
                    @Nullable String customer,
            @Parameter(
                            description = "`overdue` is open with an instalment that is late",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "open",
                                                "overdue",
                                                "completed",
                                                "cancelled"
                                            }))
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        if (status != null && !STATUSES.contains(status)) {
            throw ProblemException.invalid("status", "must be one of the statuses");
        }
        var whose = Whose.read(store, customer, caller);
        var filter = new Filter(whose.customer(), whose.store(), status);
        int size = Limits.read(limit);
        List<LayawayItem> oneMore =
                lists.of(filter, TimeCursor.read(after, TimeCursor.NEWEST), size + 1);
        return Page.of(oneMore, size, item -> Cursor.of(item.openedAt(), item.layawayId()))
                .toResponse(uri);
    }
}
