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
import java.util.List;
import maison.customer.privacy.retaining.RetentionLog.Entry;
import maison.platform.http.Page;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What retention policies decided about whom.
@Path("/v1/retention-log")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Privacy")
class LogResource {

    @Schema(name = "RetentionDecisionPage")
    record LogPage(List<Entry> items, @Nullable String next) {}

    private final RetentionLog log;

    LogResource(RetentionLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listRetentionDecisions",
            summary = "What retention policies decided about whom, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LogPage.class)))
    public Response log(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return log.page(after, limit).toResponse(uri);
    }
}
