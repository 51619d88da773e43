package maison.loyalty.redeeming;

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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import maison.loyalty.Place;
import maison.loyalty.RedemptionExamples;
import maison.loyalty.account.LoyaltyEvent.Conflict;
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

/// Lists rewards that were given offline and should not have been.
@Path("/v1/redemptions/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
@RunOnVirtualThread
class ConflictResource {

    private static final String OPEN =
            """
            select customer_id, redemption_id, store_id, told_at, conflicts, owed
            from redemption_conflicts
            where not settled and (told_at, redemption_id) > (:at, :id)
            order by told_at, redemption_id limit :limit
            """;

    private final Jdbi jdbi;

    ConflictResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A stretch of them.
    @Schema(name = "RedemptionConflicts")
    record Conflicts(List<ConflictView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listRedemptionConflicts",
            summary = "Rewards that were given offline and should not have been",
            description =
                    "Those that nobody has put aside yet, oldest first. Undo the redemption or put the"
                            + " conflict aside.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content =
                    @Content(
                            schema = @Schema(implementation = Conflicts.class),
                            examples =
                                    @ExampleObject(
                                            name = "owed",
                                            value = RedemptionExamples.CONFLICTS)))
    public Response list(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Place place = Place.of(after);
        List<ConflictView> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(OPEN)
                                .bind("at", place.utc())
                                .bind("id", place.id())
                                .bind("limit", limit + 1)
                                .map((row, _) -> view(row))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.toldAt(), each.redemptionId()))
                .toResponse(uri);
    }

    private static ConflictView view(ResultSet row) throws SQLException {
        return new ConflictView(
                row.getObject("customer_id", UUID.class),
                row.getObject("redemption_id", UUID.class),
                row.getString("store_id"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Stream.of(row.getString("conflicts").split(",", -1))
                        .map(each -> ConflictView.Why.of(Conflict.valueOf(each)))
                        .toList(),
                row.getLong("owed"));
    }
}
