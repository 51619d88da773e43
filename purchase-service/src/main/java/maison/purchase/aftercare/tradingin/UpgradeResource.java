package maison.purchase.aftercare.tradingin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.TradeInExamples;
import maison.purchase.intake.CashSteps;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.TradeInReading;
import maison.purchase.intake.TradeInReading.Upgrade;
import maison.purchase.intake.TradeInRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Pieces pay for a new one.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trade-ins")
@RunOnVirtualThread
class UpgradeResource {

    private final Upgrading upgrading;
    private final Clock clock;
    private final CashSteps steps;

    UpgradeResource(Upgrading upgrading, Clock clock, CashSteps steps) {
        this.upgrading = upgrading;
        this.clock = clock;
        this.steps = steps;
    }

    @PUT
    @Path("/upgrades/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "upgrade",
            summary = "Take pieces in and sell another for them",
            description =
                    "One act with one receipt: the new sale gets the id of the path, and each trade-in"
                            + " is a tender `trade-in` of it, before the client's own. A trade-in that"
                            + " asks for a minimum spend is for one piece that costs so much; several"
                            + " ask for the sum. A credit above what is due is taken as store credit"
                            + " instead. The client chooses the id and may repeat the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TradeInRequests.Upgrade.class),
                            examples =
                                    @ExampleObject(
                                            name = "a larger stone",
                                            value = TradeInExamples.UPGRADE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = UpgradeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = UpgradeView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Fields are missing or wrong, or the tenders do not pay what is left after the"
                            + " trade-ins")
    @APIResponse(responseCode = "404", description = "There is no such trade-in")
    @APIResponse(
            responseCode = "409",
            description =
                    "A piece was taken in already, came back or changed hands; a quote expired; the"
                            + " minimum spend is not met; the credit is more than is due; or as for a"
                            + " sale")
    @APIResponse(
            responseCode = "422",
            description = "No such offer, another customer or currency, or no document")
    public Response upgrade(@PathParam("id") UUID id, TradeInRequests.@Nullable Upgrade request) {
        return switch (TradeInReading.of(id, request, clock, steps)) {
            case Faulty<Upgrade>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Upgrade>(var upgrade) -> upgrading.upgrade(id, upgrade);
        };
    }
}
