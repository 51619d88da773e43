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
import java.time.LocalDate;
import java.util.List;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.Parameters;
import maison.purchase.instalments.layaways.LayawayLists.DueStart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows whom a store should remind.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Layaways")
@RunOnVirtualThread
class DueResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "LayawayDuePage", requiredProperties = "items")
    record DuePage(List<DueItem> items, @Nullable String next) {}

    private final LayawayLists lists;
    private final Caller caller;

    DueResource(LayawayLists lists, Caller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/stores/{storeId}/layaways/due")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST
    })
    @Operation(
            operationId = "listDueInstalments",
            summary = "Instalments that a store awaits by a day, the first due first",
            description =
                    "Of open layaways only; with those that are late. The same instalments are told"
                            + " as `maison.layaway.instalment-due.v1`, once each.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = DuePage.class)))
    public Response due(
            @PathParam("storeId") String store,
            @Parameter(
                            required = true,
                            description = "The last day, in the store's zone",
                            schema = @Schema(format = "date"))
                    @QueryParam("by")
                    @Nullable String by,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        caller.requireStore(Parameters.store(store));
        if (by == null) {
            throw ProblemException.invalid("by", "is required");
        }
        LocalDate day = Parameters.day("by", by);
        int size = Limits.read(limit);
        List<DueItem> oneMore = lists.due(store, day, DueStart.read(after), size + 1);
        return Page.of(
                        oneMore,
                        size,
                        item -> Cursor.of(item.dueOn(), item.layawayId(), item.number()))
                .toResponse(uri);
    }
}
