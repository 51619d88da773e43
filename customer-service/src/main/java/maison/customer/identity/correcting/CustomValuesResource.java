package maison.customer.identity.correcting;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.CustomerProblems;
import maison.customer.HouseKeys;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customfields.CustomFieldList;
import maison.customer.identity.customfields.CustomFieldList.Defined;
import maison.customer.identity.customfields.CustomValues;
import maison.customer.identity.person.Complaints;
import maison.customer.identity.person.Person;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Writes the custom fields of a profile, each by its type.
@Path("/v1/customers/{id}/custom-fields")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.ARTISAN})
@RunOnVirtualThread
@Tag(name = "Custom fields")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "412", ref = "StaleVersion")
@APIResponse(responseCode = "428", ref = "IfMatchRequired")
class CustomValuesResource {

    private final Corrections corrections;
    private final CustomFieldList definitions;
    private final Caller caller;

    CustomValuesResource(Corrections corrections, CustomFieldList definitions, Caller caller) {
        this.corrections = corrections;
        this.definitions = definitions;
        this.caller = caller;
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "writeCustomFields",
            summary = "Write custom fields of a profile",
            description =
                    "Each key that is present takes the new value, null clears it, and the others"
                            + " stay. Only fields that the caller's role sees can be written. Send"
                            + " the profile's ETag as `If-Match`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "Keys of custom fields with their values"),
                            examples =
                                    @ExampleObject(
                                            name = "shoe size",
                                            value = CustomerExamples.CUSTOM_VALUES)))
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Corrected.class)))
    public Response write(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull JsonNode body) {
        int version = ETags.requiredVersion(ifMatch);
        var changes = read(body);
        return Corrected.response(
                corrections.correct(
                        id, version, person -> written(person, changes), caller.call()));
    }

    private Map<String, @Nullable String> read(JsonNode body) {
        var complaints = new Complaints();
        var changes = new TreeMap<String, @Nullable String>();
        if (!body.isObject()) {
            complaints.add("/", "must be a JSON object");
        }
        var writable = new HashMap<String, Defined>();
        definitions.all().stream()
                .filter(field -> field.isSeenBy(caller::has))
                .forEach(field -> writable.put(field.key(), field));
        body.properties()
                .forEach(each -> {
                    var field = writable.get(each.getKey());
                    if (field == null) {
                        boolean plain = each.getKey().matches(HouseKeys.KEY);
                        complaints.add(
                                plain ? "/" + each.getKey() : "/", "is no custom field in use");
                    } else {
                        changes.put(field.key(), value(field, each.getValue(), complaints));
                    }
                });
        if (!complaints.all().isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints.all()));
        }
        return changes;
    }

    private static @Nullable String value(Defined field, JsonNode value, Complaints complaints) {
        return value.isNull()
                ? null
                : CustomValues.read(field.definition(), value, "/" + field.key(), complaints);
    }

    private static Person written(Person person, Map<String, @Nullable String> changes) {
        var values = new TreeMap<>(person.custom());
        changes.forEach((key, value) -> {
            if (value == null) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        });
        return person.with(Field.CUSTOM, values);
    }
}
