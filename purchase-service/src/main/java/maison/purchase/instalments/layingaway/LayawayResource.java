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
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayCommand.Pay;
import maison.purchase.instalments.layaway.LayawayPolicy;
import maison.purchase.instalments.layaways.LayawayDoor;
import maison.purchase.instalments.layaways.LayawayView;
import maison.purchase.intake.LayawayMoney;
import maison.purchase.intake.LayawayReading;
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

/// Goods are laid away and paid in parts.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Layaways")
@RunOnVirtualThread
class LayawayResource {

    private final Counting counting;
    private final LayawayDoor door;
    private final LayawayPolicy policy;
    private final Caller caller;
    private final Clock clock;

    LayawayResource(
            Counting counting, LayawayDoor door, LayawayPolicy policy, Caller caller, Clock clock) {
        this.counting = counting;
        this.door = door;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/layaways/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "layAway",
            summary = "Lay goods away",
            description =
                    "Keeps goods that are in stock for a client who pays a deposit now and the rest in"
                            + " instalments: as the till gives them, or in equal parts by a schedule."
                            + " Deposit and instalments are the total and the service fee, to the last"
                            + " unit. The terms of now hold to the end.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LayawayRequests.Opening.class),
                            examples =
                                    @ExampleObject(
                                            name = "bracelets",
                                            value = LayawayExamples.OPENING)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the layaway as it is now",
            content = @Content(schema = @Schema(implementation = LayawayView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = LayawayView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Prices need a manager's approval, or it is another store's terminal")
    @APIResponse(
            responseCode = "409",
            description =
                    "The id belongs to another layaway, or a store credit does not cover its part")
    @APIResponse(
            responseCode = "422",
            description = "The deposit or the schedule is not within the terms",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "deposit",
                                            value = LayawayExamples.DEPOSIT_PROBLEM)))
    public Response layAway(@PathParam("id") UUID id, LayawayRequests.@Nullable Opening request) {
        return switch (LayawayReading.of(request, policy, clock)) {
            case Faulty<LayAway>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<LayAway>(var command) -> {
                caller.requireStore(command.offer().counter().storeId());
                yield counting.layAway(id, command);
            }
        };
    }

    @PUT
    @Path("/layaways/{id}/payments/{paymentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "payLayaway",
            summary = "Pay a part of a layaway",
            description =
                    "Any amount up to what is outstanding; the earliest instalments are paid first."
                            + " Store credit is spent in the same act.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LayawayRequests.Instalment.class),
                            examples =
                                    @ExampleObject(
                                            name = "instalment",
                                            value = LayawayExamples.PAYMENT)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the layaway as it is now",
            content = @Content(schema = @Schema(implementation = LayawayView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = LayawayView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such layaway, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "More than is owed, it is closed, the id belongs to another payment, or a store credit does not cover its part")
    @APIResponse(
            responseCode = "422",
            description =
                    "Another currency, before the opening, or a store credit that does not exist")
    public Response pay(
            @PathParam("id") UUID id,
            @PathParam("paymentId") UUID paymentId,
            LayawayRequests.@Nullable Instalment request) {
        door.open(id);
        return switch (LayawayMoney.of(paymentId, request, clock)) {
            case Faulty<Pay>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Pay>(var command) -> counting.pay(id, command);
        };
    }
}
