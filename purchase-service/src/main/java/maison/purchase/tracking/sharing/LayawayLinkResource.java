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
import maison.purchase.instalments.layaways.LayawayDoor;
import maison.purchase.tracking.sharing.StatusLinkResource.StatusLink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Gives out the one link to a layaway's status.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order status")
@RunOnVirtualThread
@RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
class LayawayLinkResource {

    private final LayawayDoor door;
    private final LinkBook links;

    LayawayLinkResource(LayawayDoor door, LinkBook links) {
        this.door = door;
        this.links = links;
    }

    @POST
    @Path("/layaways/{id}/status-link")
    @Operation(
            operationId = "giveLayawayStatusLink",
            summary = "The link to a layaway's status",
            description =
                    "The same link every time while it has half of its life before it; then one with"
                            + " a later end, beside which the older stays good to its own end.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = StatusLink.class)))
    @APIResponse(responseCode = "404", description = "There is no such layaway")
    public Response give(@PathParam("id") UUID id) {
        door.open(id);
        return Response.ok(links.give(LayawayStatus.KIND, id), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/layaways/{id}/status-link")
    @Operation(
            operationId = "revokeLayawayStatusLink",
            summary = "Revoke the links to a layaway's status",
            description = "Every link given out so far shows nothing any more.")
    @APIResponse(responseCode = "204", description = "Revoked, or there was none")
    @APIResponse(responseCode = "404", description = "There is no such layaway")
    public Response revoke(@PathParam("id") UUID id) {
        door.open(id);
        links.revoke(LayawayStatus.KIND, id);
        return Response.noContent().build();
    }
}
