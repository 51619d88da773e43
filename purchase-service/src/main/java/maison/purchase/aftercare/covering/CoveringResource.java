package maison.purchase.aftercare.covering;

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
import maison.purchase.aftercare.warranties.WarrantyView;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.WarrantyReading;
import maison.purchase.intake.WarrantyReading.Claim;
import maison.purchase.intake.WarrantyReading.Extension;
import maison.purchase.intake.WarrantyRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Staff register, extend and claim warranties.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Warranties")
@RunOnVirtualThread
@APIResponse(
        responseCode = "409",
        description = "The id belongs to something with other content, or the piece is nobody's")
class CoveringResource {

    private final Covering covering;
    private final Clock clock;

    CoveringResource(Covering covering, Clock clock) {
        this.covering = covering;
        this.clock = clock;
    }

    @PUT
    @Path("/warranties/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "registerWarranty",
            summary = "Register a warranty by hand",
            description =
                    "What comes with a sale by the house's policy is there by itself. Its months are counted from"
                            + " the first day at the store; its last day is wholly covered.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WarrantyRequests.Registration.class),
                            examples =
                                    @ExampleObject(
                                            name = "card",
                                            value = AftercareExamples.WARRANTY)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Registered before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such warranty, piece or job")
    public Response register(
            @PathParam("id") UUID id, WarrantyRequests.@Nullable Registration request) {
        return switch (WarrantyReading.of(request, clock)) {
            case Faulty<WarrantyRegistered>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<WarrantyRegistered>(var facts) -> covering.register(id, facts);
        };
    }

    @PUT
    @Path("/warranties/{id}/extensions/{stepId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "extendWarranty",
            summary = "Make a warranty last longer",
            description =
                    "Months are added to the period, not to its last day, so 1 and 2 are 3 also from the 31st.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WarrantyRequests.Extension.class),
                            examples =
                                    @ExampleObject(
                                            name = "year",
                                            value = AftercareExamples.EXTENSION)))
    @APIResponse(
            responseCode = "201",
            description = "Extended",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Extended before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such warranty, piece or job")
    public Response extend(
            @PathParam("id") UUID id,
            @PathParam("stepId") UUID stepId,
            WarrantyRequests.@Nullable Extension request) {
        return switch (WarrantyReading.of(stepId, request, clock)) {
            case Faulty<Extension>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Extension>(var wanted) -> covering.extend(id, wanted);
        };
    }

    @PUT
    @Path("/warranties/{id}/claims/{claimId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "claimWarranty",
            summary = "Ask whether a job is covered",
            description =
                    "The claim is kept and decided once, by the day it is made. One that is not covered says why in"
                            + " `reasons`, all of them at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WarrantyRequests.Claim.class),
                            examples =
                                    @ExampleObject(
                                            name = "setting",
                                            value = AftercareExamples.CLAIM)))
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Decided before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such warranty, piece or job")
    public Response claim(
            @PathParam("id") UUID id,
            @PathParam("claimId") UUID claimId,
            WarrantyRequests.@Nullable Claim request) {
        return switch (WarrantyReading.of(claimId, request, clock)) {
            case Faulty<Claim>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Claim>(var wanted) -> covering.claim(id, wanted);
        };
    }
}
