package maison.customer.correcting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Region;
import maison.customer.customer.Field;
import maison.customer.person.PersonForm;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
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

/// Corrects a profile, field by field.
@Path("/v1/customers/{id}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Profile")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "412", ref = "StaleVersion")
@APIResponse(responseCode = "422", ref = "NobodyDescribed")
@APIResponse(responseCode = "428", ref = "IfMatchRequired")
class CorrectionResource {

    /// The answer to a correction; the values themselves are only shown by a logged read.
    @Schema(name = "Corrected")
    record Corrected(
            UUID customerId,
            int version,
            @Schema(description = "What really changed") List<Field> fields) {}

    private final Corrections corrections;
    private final Region region;
    private final Caller caller;
    private final ObjectMapper mapper;

    CorrectionResource(Corrections corrections, Region region, Caller caller, ObjectMapper mapper) {
        this.corrections = corrections;
        this.region = region;
        this.caller = caller;
        this.mapper = mapper;
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Correct a customer's profile",
            description =
                    "Each field that is present is replaced as a whole; null clears it. Send the"
                            + " ETag that you saw as `If-Match`, so that no edit is lost.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "new phone, no birthday",
                                            value =
                                                    "{\"phones\":[{\"number\":\"07700 900123\"}],"
                                                            + "\"birthday\":null}")))
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Corrected.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"3\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @Parameter(ref = "Region") @QueryParam("region") @Nullable String asked,
            @NotNull JsonNode body) {
        caller.requireOwn(id);
        int version = ETags.requiredVersion(ifMatch);
        var correction = Correction.read(body, region.reader(asked), mapper);
        return switch (corrections.correct(id, version, correction, caller.call())) {
            case Done(_, _, var now, var events) ->
                    Response.ok(new Corrected(id, now, Corrections.fieldsOf(events)))
                            .header("ETag", ETags.of(now))
                            .build();
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }
}
