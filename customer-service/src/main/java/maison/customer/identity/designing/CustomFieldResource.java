package maison.customer.identity.designing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import maison.customer.CustomerExamples;
import maison.customer.HouseKeys;
import maison.customer.identity.CustomFields;
import maison.customer.identity.HouseProblems;
import maison.customer.identity.customfield.CustomFieldCommand.Define;
import maison.customer.identity.customfield.CustomFieldCommand.Retire;
import maison.customer.identity.customfield.ValueType;
import maison.customer.identity.customfields.CustomFieldList;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
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

/// Defines the fields of a profile that only this house has.
@Path("/v1/custom-fields")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Custom fields")
class CustomFieldResource {

    /// A field in use.
    @Schema(name = "CustomField")
    record View(
            @Schema(examples = "shoe-size") String key,
            int version,
            @Schema(examples = "{\"en\": \"Shoe size\"}") Map<String, String> names,
            ValueType type,
            List<String> choices,
            List<String> visibleTo,
            boolean personal) {

        static View of(CustomFieldList.Defined field) {
            var definition = field.definition();
            return new View(
                    field.key(),
                    field.version(),
                    definition.names(),
                    definition.type(),
                    definition.choices(),
                    definition.visibleTo(),
                    definition.personal());
        }
    }

    @Schema(name = "CustomFieldItems")
    record Items(List<View> items) {}

    private final CustomFields fields;
    private final CustomFieldList list;
    private final Caller caller;
    private final Clock clock;

    CustomFieldResource(CustomFields fields, CustomFieldList list, Caller caller, Clock clock) {
        this.fields = fields;
        this.list = list;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.ARTISAN,
        Roles.MARKETER,
        Roles.TERMINAL,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listCustomFields",
            summary = "The custom fields that the caller's role sees, by their keys")
    @APIResponse(
            responseCode = "200",
            description = "The fields in use",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Items.class)))
    public Items list() {
        return new Items(
                list.all().stream()
                        .filter(field -> field.isSeenBy(caller::has))
                        .map(View::of)
                        .toList());
    }

    @PUT
    @Path("/{key}")
    @Operation(
            operationId = "defineCustomField",
            summary = "Make or change a custom field",
            description =
                    "Safe to repeat. A field that is there already is changed with `If-Match`; a new"
                            + " one needs none."
                            + " Its type never changes. One that was retired comes back with its"
                            + " values. Values that a changed choice no longer has stay as they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomFieldBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "shoe size",
                                            value = CustomerExamples.CUSTOM_FIELD)))
    @APIResponse(
            responseCode = "200",
            description = "The field as it is now, with its ETag",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "409", description = "The field is of another type")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response define(
            @PathParam("key")
                    @Pattern(regexp = HouseKeys.KEY, message = "must be lower case, with dashes")
                    String key,
            @Parameter(description = "For a field that is there already") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull CustomFieldBody body) {
        var command = new Define(key, body.read(), clock.instant());
        // Who says again what holds already loses nobody's change.
        if (list.find(key)
                .filter(now -> !now.definition().equals(command.definition()))
                .isPresent()) {
            ETags.requiredVersion(ifMatch);
        }
        return switch (fields.run(key, command, caller.call())) {
            case Done(_, _, var version, _) ->
                    Response.ok(
                                    View.of(
                                            new CustomFieldList.Defined(
                                                    key, version, command.definition())))
                            .header("ETag", ETags.of(version))
                            .build();
            case Refused(var refusal) -> HouseProblems.problemOf(refusal).toResponse();
        };
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "showCustomField", summary = "One custom field")
    @APIResponse(
            responseCode = "200",
            description = "The field, with its ETag",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "404", description = "There is no such field in use")
    public Response show(@PathParam("key") String key) {
        var field =
                list.find(key).orElseThrow(() -> new ProblemException(HouseProblems.noSuchField()));
        return Response.ok(View.of(field)).header("ETag", ETags.of(field.version())).build();
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "retireCustomField",
            summary = "Take a custom field out of use",
            description =
                    "Safe to repeat. What was written in it is no longer shown, but not lost.")
    @APIResponse(responseCode = "204", description = "Neither shown nor written any more")
    @APIResponse(responseCode = "404", description = "There never was such a field")
    public Response retire(@PathParam("key") String key) {
        return switch (fields.run(key, new Retire(key, clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> HouseProblems.problemOf(refusal).toResponse();
        };
    }
}
