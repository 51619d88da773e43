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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.atelier.BespokeProblems;
import maison.purchase.atelier.bespoke.BespokeCommand;
import maison.purchase.atelier.bespoke.BespokeCommand.IssueStatusLink;
import maison.purchase.atelier.bespoke.BespokeCommand.RevokeStatusLink;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder;
import maison.purchase.atelier.bespoke.BespokeOrder.Link;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeRefusal;
import maison.purchase.atelier.orders.OrderDoor;
import maison.purchase.tracking.status.StatusConfig;
import maison.purchase.tracking.status.StatusLinks;
import maison.purchase.tracking.status.StatusLinks.Claim;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Gives out the one link to a bespoke order's status.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order status")
@RunOnVirtualThread
class StatusLinkResource {

    /// The link to give to the client.
    @Schema(
            name = "StatusLink",
            requiredProperties = {"url", "expiresAt"})
    record StatusLink(URI url, Instant expiresAt) {}

    private final AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            orders;
    private final OrderDoor door;
    private final StatusLinks links;
    private final Duration last;
    private final Caller caller;
    private final Clock clock;

    StatusLinkResource(
            AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> orders,
            OrderDoor door,
            StatusLinks links,
            StatusConfig config,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.door = door;
        this.links = links;
        this.last = config.linksLast();
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/orders/{id}/status-link")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "giveStatusLink",
            summary = "The link to an order's status",
            description =
                    "The same link every time while it has half of its life before it; then one with"
                            + " a later end, beside which the older stays good to its own end.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = StatusLink.class)))
    @APIResponse(responseCode = "404", description = "There is no such order")
    public Response give(@PathParam("id") UUID id) {
        Link link = door.open(id).link();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = link.expiresAt();
        if (end == null || end.isBefore(now.plus(last.dividedBy(2)))) {
            end = now.plus(last);
            link = ask(id, new IssueStatusLink(now, end)).link();
        }
        URI url = links.of(new Claim(BespokeStatus.KIND, id, link.version(), end));
        return Response.ok(new StatusLink(url, end), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/orders/{id}/status-link")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "revokeStatusLink",
            summary = "Revoke the links to an order's status",
            description = "Every link given out so far shows nothing any more.")
    @APIResponse(responseCode = "204", description = "Revoked, or there was none")
    @APIResponse(responseCode = "404", description = "There is no such order")
    public Response revoke(@PathParam("id") UUID id) {
        door.open(id);
        ask(id, new RevokeStatusLink(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return Response.noContent().build();
    }

    private Placed ask(UUID id, BespokeCommand command) {
        return switch (orders.run(id, command, caller.call())) {
            case Done<BespokeOrder, BespokeEvent, BespokeRefusal> done -> (Placed) done.state();
            case Refused<BespokeOrder, BespokeEvent, BespokeRefusal>(var refusal) ->
                    throw new ProblemException(BespokeProblems.of(refusal));
        };
    }
}
