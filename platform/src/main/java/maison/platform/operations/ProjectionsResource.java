package maison.platform.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.projection.Progress;
import maison.platform.projection.Rebuild;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Rebuilding the tables that the API reads, while it goes on reading them.
@Path("/v1/operations/projections/rebuild")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Operations")
public class ProjectionsResource {

    private final Rebuild rebuild;

    @Inject
    ProjectionsResource(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /// Starts a rebuild; ask for its progress with GET.
    @POST
    @Operation(summary = "Rebuild all projections beside the served ones, then switch")
    @APIResponse(responseCode = "202", description = "Started")
    @APIResponse(responseCode = "409", description = "One is running already")
    public Response start() {
        if (!rebuild.start()) {
            return Problem.of(
                            409,
                            "rebuild-running",
                            "Rebuild running",
                            "A rebuild is running already; ask for its progress.")
                    .toResponse();
        }
        return Response.accepted().build();
    }

    /// How far the rebuild has come that this replica runs or ran last.
    @GET
    @Operation(summary = "Progress of the rebuild")
    public Progress progress() {
        Progress progress = rebuild.progress();
        if (progress == null) {
            throw ProblemException.notFound("rebuild");
        }
        return progress;
    }
}
