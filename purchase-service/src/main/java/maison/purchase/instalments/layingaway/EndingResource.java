package maison.purchase.instalments.layingaway;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.instalments.LayawayExamples;
import maison.purchase.instalments.LayawayProblems;
import maison.purchase.instalments.layaway.Cause;
import maison.purchase.instalments.layaway.Ending;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.Layaway.Stage;
import maison.purchase.instalments.layaway.LayawayCommand.Cancel;
import maison.purchase.instalments.layaway.LayawayRefusal.LayawayClosed;
import maison.purchase.instalments.layaways.LayawayDoor;
import maison.purchase.instalments.layaways.LayawayView;
import maison.purchase.instalments.layaways.LayawayView.EndView;
import maison.purchase.instalments.layaways.LayawayViews;
import maison.purchase.intake.LayawayMoney;
import maison.purchase.intake.LayawayRequests;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A layaway ends before everything was picked up.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Layaways")
@RunOnVirtualThread
class EndingResource {

    private final Counting counting;
    private final LayawayDoor door;
    private final LayawayViews views;
    private final Clock clock;

    EndingResource(Counting counting, LayawayDoor door, LayawayViews views, Clock clock) {
        this.counting = counting;
        this.door = door;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Path("/layaways/{id}/cancellation-quote")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "quoteLayawayCancellation",
            summary = "What the end of a layaway would give back",
            description =
                    "What is kept by the terms agreed, and how the rest would go back, as things are"
                            + " now. Says nothing of whether the client is in default.")
    @APIResponse(
            responseCode = "200",
            description = "As it would be now",
            content = @Content(schema = @Schema(implementation = EndView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such layaway, or not for this caller")
    @APIResponse(responseCode = "409", description = "It is closed")
    public Response quote(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(enumeration = {"customer", "default"}))
                    @QueryParam("cause")
                    @DefaultValue("customer")
                    String cause,
            @Parameter(schema = @Schema(enumeration = {"original", "store-credit"}))
                    @QueryParam("refundTo")
                    @DefaultValue("original")
                    String refundTo) {
        Laid laid = door.open(id);
        Cause wanted = LayawayMoney.cause(cause);
        if (wanted == null) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(new Problem.Field("cause", "must be customer or default"))));
        }
        Boolean asCredit = LayawayMoney.asCredit(refundTo);
        if (asCredit == null) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    new Problem.Field(
                                            "refundTo", "must be original or store-credit"))));
        }
        if (laid.stage() != Stage.OPEN) {
            return LayawayProblems.of(new LayawayClosed()).toResponse();
        }
        Ending ending = Ending.of(laid, wanted, Cancel.creditOf(id), asCredit);
        return Response.ok(views.end(laid, wanted, ending), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @PUT
    @Path("/layaways/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "cancelLayaway",
            summary = "Cancel a layaway",
            description =
                    "At the client's wish, or in default: after as many missed instalments and as many"
                            + " days of grace as the terms say. The fees are kept, the rest of what is"
                            + " held goes back as it was paid, cash last, and as store credit where"
                            + " there is no way back or the client asks for it. Refunds above the"
                            + " limits need a manager.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LayawayRequests.Cancellation.class),
                            examples =
                                    @ExampleObject(
                                            name = "changed mind",
                                            value = LayawayExamples.CANCELLATION)))
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
            description =
                    "The refund needs a manager's approval, or it is another store's terminal")
    @APIResponse(
            responseCode = "404",
            description = "There is no such layaway, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "It is closed, or the client is not in default")
    @APIResponse(
            responseCode = "422",
            description = "Before the opening, or an approval that does not serve")
    public Response cancel(
            @PathParam("id") UUID id, LayawayRequests.@Nullable Cancellation request) {
        door.open(id);
        return switch (LayawayMoney.of(id, request, clock)) {
            case Faulty<Cancel>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Cancel>(var command) -> counting.cancel(id, command);
        };
    }
}
