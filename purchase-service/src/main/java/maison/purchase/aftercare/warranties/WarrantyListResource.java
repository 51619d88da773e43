package maison.purchase.aftercare.warranties;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.Parameters;
import maison.purchase.TimeCursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows warranties.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Warranties")
@RunOnVirtualThread
class WarrantyListResource {

    private static final int DAYS_MAX = 3660;

    /// For the API document: what [Page] holds here.
    @Schema(name = "EndingWarrantyPage", requiredProperties = "items")
    record EndingPage(List<Ending> items, @Nullable String next) {}

    /// The warranties of a piece.
    @Schema(name = "WarrantyList", requiredProperties = "items")
    record OfPiece(List<WarrantyView> items) {}

    private final EndingWarranties warranties;
    private final WarrantyViews views;
    private final Caller caller;
    private final Clock clock;

    WarrantyListResource(
            EndingWarranties warranties, WarrantyViews views, Caller caller, Clock clock) {
        this.warranties = warranties;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/stores/{storeId}/warranties")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "listEndingWarranties",
            summary = "Warranties of a store that end soon, the first first",
            description =
                    "Those that end within so many days from now, and whose piece has not come"
                            + " back and did not change hands against their terms.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = EndingPage.class)))
    public Response ending(
            @PathParam("storeId") String storeId,
            @Parameter(schema = @Schema(minimum = "1", maximum = "3660"))
                    @QueryParam("endingWithin")
                    @DefaultValue("30")
                    String endingWithin,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        caller.requireStore(Parameters.store(storeId));
        int size = Limits.read(limit);
        int days = Parameters.number("endingWithin", endingWithin, 1, DAYS_MAX);
        Instant now = clock.instant();
        List<Ending> oneMore =
                warranties.of(
                        storeId,
                        now,
                        now.plus(Duration.ofDays(days)),
                        TimeCursor.read(after, TimeCursor.OLDEST),
                        size + 1);
        return Page.of(oneMore, size, each -> Cursor.of(each.endsAt(), each.warrantyId()))
                .toResponse(uri);
    }

    @GET
    @Path("/warranties/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "readWarranty",
            summary = "A warranty with its claims",
            description = "A client reads only those of what is theirs now.")
    @APIResponse(
            responseCode = "200",
            description = "The warranty",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such warranty, or not for this caller")
    public Response read(@PathParam("id") UUID id) {
        return Response.ok(views.view(id, views.pieceOf(id)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/belongings/{id}/warranties")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listPieceWarranties",
            summary = "The warranties of a piece",
            description = "What came with its sale, and what was registered by hand.")
    @APIResponse(
            responseCode = "200",
            description = "The warranties, the first to end first",
            content = @Content(schema = @Schema(implementation = OfPiece.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such piece, or not for this caller")
    public Response ofPiece(@PathParam("id") UUID id) {
        return Response.ok(new OfPiece(views.ofPiece(id)), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
