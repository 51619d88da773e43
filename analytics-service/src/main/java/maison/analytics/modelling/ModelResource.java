package maison.analytics.modelling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The kept versions of the models.
@Path("/v1/models")
@RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Models")
class ModelResource {

    /// A stretch of the versions, newest first.
    @Schema(name = "Models")
    public record Models(
            @Schema(required = true) List<ModelView> items,
            @Schema(description = "Give this as `after`; absent at the end")
                    @Nullable String next) {

        public Models {
            items = List.copyOf(items);
        }
    }

    private final Jdbi jdbi;

    @Inject
    ModelResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @GET
    @Operation(operationId = "getModels", summary = "Model versions, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the versions",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Models.class)))
    public Response list(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        int before = versionIn(after);
        var found =
                jdbi.withHandle(handle -> ModelVersions.before(handle, before, limit + 1)).stream()
                        .map(ModelView::of)
                        .toList();
        return Page.of(found, limit, each -> Cursor.of(each.version())).toResponse(uri);
    }

    private static int versionIn(@Nullable String after) {
        var key = Cursor.read(after, 1);
        try {
            return key == null ? Integer.MAX_VALUE : Integer.parseInt(key.getFirst());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    @GET
    @Path("{version: \\d{1,9}}")
    @Operation(
            operationId = "getModel",
            summary = "A model version",
            description =
                    "Parameters, the window they were fitted on, the likelihood, whether it is at a"
                            + " boundary and why, and how it compares.")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "No such version")
    public ModelView get(
            @Parameter(description = "The version's number") @PathParam("version") int version) {
        return jdbi.withHandle(handle -> ModelVersions.find(handle, version))
                .map(ModelView::of)
                .orElseThrow(() -> ProblemException.notFound("model version"));
    }
}
