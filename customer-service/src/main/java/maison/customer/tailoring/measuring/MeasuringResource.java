package maison.customer.tailoring.measuring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.customer.Fingerprints;
import maison.customer.tailoring.MeasurementExamples;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Records measurements.
@Path("/v1/customers/{id}/measurement-sets/{setId}")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Measurements")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class MeasuringResource {

    private final Sets sets;
    private final Idempotency idempotency;
    private final Fingerprints fingerprints;
    private final Caller caller;

    MeasuringResource(
            Sets sets, Idempotency idempotency, Fingerprints fingerprints, Caller caller) {
        this.sets = sets;
        this.idempotency = idempotency;
        this.fingerprints = fingerprints;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "beginMeasurementSet",
            summary = "Begin a set of measurements",
            description =
                    "The client chooses the id and may repeat the request. Numbers are kept to the"
                            + " letter and stored exactly. What looks wrong is asked about (422 with"
                            + " `warnings`) and recorded once its codes are sent in `confirmed`."
                            + " An alternate, such as with heels, names the version it is taken over"
                            + " as `base` and holds only what differs.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MeasurementsForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "first fitting",
                                            value = MeasurementExamples.SET)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded as version 1",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Sets.Taken.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, with the same numbers; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Sets.Taken.class)))
    @APIResponse(responseCode = "409", description = "The id belongs to other measurements")
    @APIResponse(
            responseCode = "422",
            description = "Something looks wrong and is not confirmed; see `warnings`")
    public Response begin(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @NotNull @Valid MeasurementsForm form) {
        return sets.begin(id, set, form, caller.call(), caller.actor().id());
    }

    @POST
    @Path("/versions")
    @Operation(
            operationId = "takeMeasurementsAgain",
            summary = "Add a version to a set",
            description =
                    "Send the ETag that you saw as `If-Match`, so that nobody's fitting is lost. With"
                            + " `carryOver` only what was measured again needs to be sent; the rest"
                            + " keeps the version in which it was taken.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MeasurementsForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "waist again",
                                            value = MeasurementExamples.AGAIN)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Sets.Taken.class)))
    @APIResponse(responseCode = "409", description = "Withdrawn, or of another template or base")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(
            responseCode = "422",
            description = "Something looks wrong and is not confirmed; see `warnings`")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response takeAgain(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid MeasurementsForm form) {
        int version = ETags.requiredVersion(ifMatch);
        return idempotency.onceIfKeyed(
                fingerprints.of(form),
                call -> sets.takeAgain(id, set, version, form, call, caller.actor().id()));
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawMeasurementSet",
            summary = "Withdraw a set, such as one that was taken of somebody else",
            description = "Safe to repeat. What was recorded stays in the sealed history.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WithdrawalForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "wrong person",
                                            value = MeasurementExamples.WITHDRAWAL)))
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @NotNull @Valid WithdrawalForm form) {
        return sets.withdraw(id, set, form.reason(), caller.call());
    }
}
