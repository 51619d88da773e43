package maison.loyalty.claiming;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import maison.loyalty.ActivityExamples;
import maison.loyalty.Place;
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

/// Lists what clients told of themselves and nobody has looked at.
@Path("/v1/activities/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
@RunOnVirtualThread
class WaitingActivitiesResource {

    private static final String WAITING =
            """
            select * from activities
            where state = 'waiting' and (told_at, activity_id) > (:at, :id)
            order by told_at, activity_id limit :limit
            """;

    private final Jdbi jdbi;

    WaitingActivitiesResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A stretch of them.
    @Schema(name = "WaitingActivities")
    record Waiting(List<ActivityView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listWaitingActivities",
            summary = "Activities that wait for somebody to look",
            description =
                    "Oldest first. Of their proofs only the host is known: ask the client for the link.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content =
                    @Content(
                            schema = @Schema(implementation = Waiting.class),
                            examples =
                                    @ExampleObject(
                                            name = "waiting",
                                            value = ActivityExamples.LIST)))
    public Response list(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Place place = Place.of(after);
        List<ActivityView> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(WAITING)
                                .bind("at", place.utc())
                                .bind("id", place.id())
                                .bind("limit", limit + 1)
                                .map((row, _) -> view(row))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.toldAt(), each.activityId()))
                .toResponse(uri);
    }

    private static ActivityView view(ResultSet row) throws SQLException {
        return new ActivityView(
                row.getObject("activity_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("activity"),
                row.getString("bonus"),
                row.getLong("points"),
                ActivityView.State.WAITING,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("store_id"),
                row.getString("proof_host"),
                null,
                row.getString("told_by"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
