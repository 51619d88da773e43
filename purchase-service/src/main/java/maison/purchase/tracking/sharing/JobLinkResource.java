package maison.purchase.tracking.sharing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.platform.security.Roles;
import maison.purchase.tracking.sharing.StatusLinkResource.StatusLink;
import maison.purchase.workshop.jobcard.JobCards;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Gives out the one link to a job's status.
@Path("/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order status")
@RunOnVirtualThread
@RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
class JobLinkResource {

    private final JobCards cards;
    private final LinkBook links;

    JobLinkResource(JobCards cards, LinkBook links) {
        this.cards = cards;
        this.links = links;
    }

    @POST
    @Path("/status-link")
    @Operation(
            operationId = "giveJobStatusLink",
            summary = "The link to a job's status",
            description =
                    "The same link every time while it has half of its life before it; then one with"
                            + " a later end, beside which the older stays good to its own end.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = StatusLink.class)))
    @APIResponse(responseCode = "404", description = "There is no such job")
    public Response give(@PathParam("id") UUID id) {
        cards.find(id);
        return Response.ok(links.give(JobStatus.KIND, id), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/status-link")
    @Operation(
            operationId = "revokeJobStatusLink",
            summary = "Revoke the links to a job's status",
            description = "Every link given out so far shows nothing any more.")
    @APIResponse(responseCode = "204", description = "Revoked, or there was none")
    @APIResponse(responseCode = "404", description = "There is no such job")
    public Response revoke(@PathParam("id") UUID id) {
        cards.find(id);
        links.revoke(JobStatus.KIND, id);
        return Response.noContent().build();
    }
}
