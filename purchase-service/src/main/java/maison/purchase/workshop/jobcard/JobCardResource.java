package maison.purchase.workshop.jobcard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.platform.http.ETags;
import maison.platform.security.Roles;
import maison.purchase.workshop.jobcard.JobCards.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows one job and its custody chain.
@Path("/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@RunOnVirtualThread
@APIResponse(responseCode = "404", description = "There is no such job, or not for this caller")
class JobCardResource {

    private final JobCards cards;

    JobCardResource(JobCards cards) {
        this.cards = cards;
    }

    @GET
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Operation(
            operationId = "readJob",
            summary = "Read a job",
            description =
                    "Who is an artisan only sees no amounts. A client sees their own jobs, without"
                            + " what staff write for each other.")
    @APIResponse(
            responseCode = "200",
            description = "The job; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response job(@PathParam("id") UUID id) {
        Found found = cards.find(id);
        return shown(cards.viewWithWords(id, found.job()), found);
    }

    @GET
    @Path("/custody")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            operationId = "readCustody",
            summary = "Read the custody chain of a job's pieces",
            description = "Every hand-over from the client's hands back into them, in order.")
    @APIResponse(
            responseCode = "200",
            description = "The chain",
            content = @Content(schema = @Schema(implementation = CustodyView.class)))
    public Response custody(@PathParam("id") UUID id) {
        Found found = cards.find(id);
        return shown(CustodyView.of(id, found.job()), found);
    }

    private static Response shown(Object view, Found found) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", ETags.of(found.version()))
                .build();
    }
}
