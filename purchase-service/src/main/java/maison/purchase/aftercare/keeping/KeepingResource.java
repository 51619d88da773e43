package maison.purchase.aftercare.keeping;

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
import maison.purchase.aftercare.AftercareExamples;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belongings.BelongingView;
import maison.purchase.intake.BelongingReading;
import maison.purchase.intake.BelongingReading.Numbers;
import maison.purchase.intake.BelongingReading.Registration;
import maison.purchase.intake.BelongingRequests;
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

/// Staff write down what a client owns.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Belongings")
@RunOnVirtualThread
@APIResponse(
        responseCode = "409",
        description =
                "The id belongs to something with other content; the piece is nobody's or another"
                        + " customer's; the customer was erased, or this house seals nothing")
class KeepingResource {

    private final Keeping keeping;
    private final Clock clock;

    KeepingResource(Keeping keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @PUT
    @Path("/belongings/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "registerBelonging",
            summary = "Register a piece that was bought elsewhere",
            description =
                    "Description and numbers are sealed with the owner's key, and gone when they are erased. The"
                            + " client chooses the id and may repeat the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BelongingRequests.Elsewhere.class),
                            examples =
                                    @ExampleObject(
                                            name = "ring",
                                            value = AftercareExamples.ELSEWHERE)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Registered before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such piece or job")
    public Response register(
            @PathParam("id") UUID id, BelongingRequests.@Nullable Elsewhere request) {
        return switch (BelongingReading.of(request, clock)) {
            case Faulty<Registration>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Registration>(var registration) -> keeping.register(id, registration);
        };
    }

    @PUT
    @Path("/belongings/{id}/marks/{stepId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "writeMarks",
            summary = "Write down serial numbers, certificates and hallmarks",
            description =
                    "They take the place of those before and are sealed with the owner's key. A number that looks"
                            + " like a card number is refused.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BelongingRequests.Numbers.class),
                            examples =
                                    @ExampleObject(
                                            name = "watch",
                                            value = AftercareExamples.MARKS)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Written before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such piece or job")
    public Response write(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            BelongingRequests.@Nullable Numbers request) {
        return switch (BelongingReading.of(stepId, request, clock)) {
            case Faulty<Numbers>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Numbers>(var numbers) -> keeping.write(id, numbers);
        };
    }

    @PUT
    @Path("/belongings/{id}/transfers/{stepId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "transferBelonging",
            summary = "Make a piece somebody else's",
            description =
                    "Its numbers are sealed anew for the new owner. Its sale stays the buyer's: this is no move of a"
                            + " sale. A warranty goes along if its terms say so.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BelongingRequests.Transfer.class),
                            examples =
                                    @ExampleObject(
                                            name = "daughter",
                                            value = AftercareExamples.TRANSFER)))
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Given before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such piece or job")
    public Response give(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            BelongingRequests.@Nullable Transfer request) {
        return switch (BelongingReading.of(stepId, request, clock)) {
            case Faulty<PieceTransferred>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<PieceTransferred>(var given) -> keeping.give(id, given);
        };
    }

    @PUT
    @Path("/belongings/{id}/jobs/{jobId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "linkJob",
            summary = "Say that a job was for this piece",
            description = "Its history then shows the repair, the appraisal or the making.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BelongingRequests.JobLink.class),
                            examples =
                                    @ExampleObject(
                                            name = "repair",
                                            value = AftercareExamples.JOB_LINK)))
    @APIResponse(
            responseCode = "201",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Linked before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = BelongingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such piece or job")
    public Response link(
            @PathParam("id") UUID id,
            @PathParam("jobId") UUID jobId,
            BelongingRequests.@Nullable JobLink request) {
        return switch (BelongingReading.of(jobId, request, clock)) {
            case Faulty<Note>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Note>(var note) -> keeping.link(id, jobId, note);
        };
    }
}
