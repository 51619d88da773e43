package maison.customer.privacy.retaining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.retaining.DueList.Due;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who is about to be erased by retention policies.
@Path("/v1/retention-due")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Privacy")
class DueResource {

    @Schema(name = "RetentionDuePage")
    record DuePage(List<Due> items, @Nullable String next) {}

    private final DueList due;

    DueResource(DueList due) {
        this.due = due;
    }

    @GET
    @Operation(
            operationId = "listRetentionDue",
            summary = "Who is due by a retention policy, the first to be erased first",
            description =
                    "Until its day any activity spares them, and a legal hold as long as it is"
                            + " open.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DuePage.class)))
    public Response due(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return Page.of(
                        due.page(place(after), limit + 1),
                        limit,
                        each -> Cursor.of(each.carryOutOn(), each.customerId(), each.policyId()))
                .toResponse(uri);
    }

    private static Due place(@Nullable String after) {
        var key = Cursor.read(after, 3);
        try {
            return key == null
                    ? Due.START
                    : new Due(
                            UUID.fromString(key.get(1)),
                            key.get(2),
                            0,
                            Instant.EPOCH,
                            LocalDate.parse(key.getFirst()),
                            List.of());
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}
