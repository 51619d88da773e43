package maison.purchase.instalments.layingaway;

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
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.instalments.LayawayExamples;
import maison.purchase.instalments.layaway.LayawayCommand.PickUp;
import maison.purchase.instalments.layaways.LayawayDoor;
import maison.purchase.instalments.layaways.LayawayGlance;
import maison.purchase.instalments.layaways.LayawayView;
import maison.purchase.intake.LayawayMoney;
import maison.purchase.intake.LayawayRequests;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The client takes goods with them.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Layaways")
@RunOnVirtualThread
class TakingResource {

    private final Counting counting;
    private final LayawayDoor door;
    private final Caller caller;
    private final Clock clock;

    TakingResource(Counting counting, LayawayDoor door, Caller caller, Clock clock) {
        this.counting = counting;
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/layaways/{id}/pick-ups/{saleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "pickUpLayaway",
            summary = "Hand over goods of a layaway and make their sale",
            description =
                    "The sale gets the id of the path and has the goods of this pick-up; what was paid"
                            + " before is its tender `deposit` with the layaway as reference. What is"
                            + " held pays for the goods, but the least deposit's share of the goods"
                            + " that stay remains; what is not covered is paid now. The last pick-up"
                            + " has the service fee. All that is left may be picked up at another"
                            + " store, whose sale it then is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LayawayRequests.PickUp.class),
                            examples = {
                                @ExampleObject(
                                        name = "one of two",
                                        value = LayawayExamples.PICK_UP),
                                @ExampleObject(
                                        name = "all that is left",
                                        value = LayawayExamples.COMPLETION)
                            }))
    @APIResponse(
            responseCode = "201",
            description =
                    "Recorded; the layaway as it is now, for another store's terminal a glance at it",
            content = @Content(schema = @Schema(oneOf = {LayawayView.class, LayawayGlance.class})))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(oneOf = {LayawayView.class, LayawayGlance.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no such layaway, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "More than is kept, it is closed, a part at another store, or the sale's id or receipt number is taken")
    @APIResponse(
            responseCode = "422",
            description = "The tenders do not cover what is due, or a line is unknown",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "balance",
                                            value = LayawayExamples.BALANCE_PROBLEM)))
    public Response pickUp(
            @PathParam("id") UUID id,
            @PathParam("saleId") UUID saleId,
            LayawayRequests.@Nullable PickUp request) {
        door.openAnywhere(id);
        return switch (LayawayMoney.of(id, saleId, request, clock)) {
            case Faulty<PickUp>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<PickUp>(var command) -> {
                caller.requireStore(command.register().storeId());
                yield counting.pickUp(id, command);
            }
        };
    }
}
