package maison.customer.identity.correcting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.ForbiddenException;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.Region;
import maison.customer.finding.duplicates.Duplicates;
import maison.customer.finding.duplicates.Duplicates.Candidate;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.PersonForm;
import maison.customer.identity.profile.Profiles;
import maison.customer.identity.profile.View;
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
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT, Roles.ARTISAN})
@RunOnVirtualThread
@Tag(name = "Profile")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "412", ref = "StaleVersion")
@APIResponse(responseCode = "422", ref = "NobodyDescribed")
@APIResponse(responseCode = "428", ref = "IfMatchRequired")
class CorrectionResource {

    private static final Set<Field> COMPARED_BY =
            EnumSet.of(Field.NAME, Field.PHONES, Field.EMAILS, Field.BIRTHDAY);
    private static final int SHOWN_MAX = 5;

    private final Corrections corrections;
    private final Duplicates duplicates;
    private final Profiles profiles;
    private final Region region;
    private final Caller caller;
    private final ObjectMapper mapper;

    CorrectionResource(
            Corrections corrections,
            Duplicates duplicates,
            Profiles profiles,
            Region region,
            Caller caller,
            ObjectMapper mapper) {
        this.duplicates = duplicates;
        this.profiles = profiles;
        this.corrections = corrections;
        this.region = region;
        this.caller = caller;
        this.mapper = mapper;
    }

    private List<Candidate> duplicates(UUID id, List<Field> changed) {
        return caller.has(Roles.CLIENT) || Collections.disjoint(changed, COMPARED_BY)
                ? List.of()
                : profiles.find(id).map(duplicates::of).orElse(List.of()).stream()
                        .limit(SHOWN_MAX)
                        .toList();
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "correctCustomer",
            summary = "Correct a customer's profile",
            description =
                    "Each field that is present is replaced as a whole; null clears it. Send the"
                            + " ETag that you saw as `If-Match`, so that no edit is lost. A contact"
                            + " that changes is no longer verified. Artisans change sizes only,"
                            + " clients everything but tags.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonForm.class),
                            examples = {
                                @ExampleObject(
                                        name = "new phone, no birthday",
                                        value =
                                                "{\"phones\":[{\"number\":\"07700 900123\"}],"
                                                        + "\"birthday\":null}"),
                                @ExampleObject(
                                        name = "the whole person",
                                        value = CustomerExamples.PERSON)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Corrected.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @Parameter(ref = "region") @QueryParam("region") @Nullable String asked,
            @NotNull JsonNode body) {
        caller.requireOwn(id);
        int version = ETags.requiredVersion(ifMatch);
        var correction = Correction.read(body, region.reader(asked), mapper);
        if (!View.changedBy(caller).containsAll(correction.fields())) {
            throw new ForbiddenException("Not the caller's to change");
        }
        return Corrected.response(
                corrections.correct(
                        id, version, correction.fields(), correction::applied, caller.call()),
                fields -> duplicates(id, fields));
    }
}
