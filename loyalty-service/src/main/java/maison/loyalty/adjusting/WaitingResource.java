package maison.loyalty.adjusting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import maison.loyalty.AdjustmentExamples;
import maison.loyalty.Place;
import maison.loyalty.account.Proposal;
import maison.loyalty.account.Proposed;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Lists the adjustments that wait for a second pair of eyes.
@Path("/v1/adjustments/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments")
@RunOnVirtualThread
class WaitingResource {

    private static final String WAITING =
            """
            select customer_id, adjustment_id, points, reason, store_id, proposed_by, proposed_at
            from adjustments
            where approved is null
              and (proposed_at, adjustment_id) > (:at, :id)
            order by proposed_at, adjustment_id limit :limit
            """;

    private final Jdbi jdbi;

    WaitingResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A stretch of them.
    @Schema(name = "WaitingAdjustments")
    record Waiting(List<AdjustmentView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listWaitingAdjustments",
            summary = "Adjustments that wait for somebody to agree",
            description = "Oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content =
                    @Content(
                            schema = @Schema(implementation = Waiting.class),
                            examples =
                                    @ExampleObject(
                                            name = "waiting",
                                            value = AdjustmentExamples.LIST)))
    public Response list(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Place place = Place.of(after);
        List<AdjustmentView> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(WAITING)
                                .bind("at", place.utc())
                                .bind("id", place.id())
                                .bind("limit", limit + 1)
                                .map((row, _) ->
                                        AdjustmentView.of(
                                                row.getObject("customer_id", UUID.class),
                                                new Proposed(
                                                        new Proposal(
                                                                row.getObject(
                                                                        "adjustment_id",
                                                                        UUID.class),
                                                                row.getObject(
                                                                                "proposed_at",
                                                                                OffsetDateTime
                                                                                        .class)
                                                                        .toInstant(),
                                                                row.getLong("points"),
                                                                row.getString("reason"),
                                                                row.getString("store_id"),
                                                                row.getString("proposed_by")),
                                                        null)))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.proposedAt(), each.adjustmentId()))
                .toResponse(uri);
    }
}
