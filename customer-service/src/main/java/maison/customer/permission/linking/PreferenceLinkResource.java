package maison.customer.permission.linking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import maison.customer.identity.profile.CustomerRows;
import maison.customer.permission.links.PreferenceLinks;
import maison.platform.eventstore.Call;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Gives out a customer's one link to their preferences.
@Path("/v1/customers/{id}/preference-link")
@RolesAllowed({
    Roles.ASSOCIATE,
    Roles.MANAGER,
    Roles.ADMIN,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE,
    Roles.CLIENT
})
@RunOnVirtualThread
@Tag(name = "Preferences")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class PreferenceLinkResource {

    /// The link to give to the client.
    @Schema(name = "PreferenceLink")
    record PreferenceLink(URI url, Instant expiresAt) {}

    private final PreferenceLinks links;
    private final CustomerRows rows;
    private final Caller caller;

    PreferenceLinkResource(PreferenceLinks links, CustomerRows rows, Caller caller) {
        this.links = links;
        this.rows = rows;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "givePreferenceLink",
            summary = "The link by which a client changes their consents without signing in",
            description =
                    "The same link every time while it has half of its life before it; then one with"
                            + " a later end, beside which the older stays good to its own end. Whoever"
                            + " has it can change these consents: give it to the client alone.")
    @APIResponse(
            responseCode = "200",
            description = "The link; not to be stored",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PreferenceLink.class)))
    public Response give(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        rows.present(id);
        var given = links.give(id, Call.of(caller.context()));
        return Response.ok(new PreferenceLink(given.url(), given.expiresAt()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(
            operationId = "revokePreferenceLink",
            summary = "Revoke the links to a client's preferences",
            description = "Every link given out so far opens nothing any more.")
    @APIResponse(responseCode = "204", description = "Revoked, or there was none")
    public Response revoke(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        rows.present(id);
        links.revoke(id, Call.of(caller.context()));
        return Response.noContent().build();
    }
}
