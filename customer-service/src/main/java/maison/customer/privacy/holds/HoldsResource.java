package maison.customer.privacy.holds;

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
import java.util.List;
import maison.customer.privacy.holds.HoldList.HoldView;
import maison.platform.http.Page;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists the legal holds in force on anybody's data.
@Path("/v1/legal-holds")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Privacy")
class HoldsResource {

    @Schema(name = "LegalHoldPage")
    record HoldPage(List<HoldView> items, @Nullable String next) {}

    private final HoldList holds;

    HoldsResource(HoldList holds) {
        this.holds = holds;
    }

    @GET
    @Operation(operationId = "listOpenLegalHolds", summary = "All legal holds in force")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list, the latest first",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HoldPage.class)))
    public Response open(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return holds.open(after, limit).toResponse(uri);
    }
}
