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
import maison.customer.identity.HouseProblems;
import maison.customer.identity.IntakeForms;
import maison.customer.identity.intake.IntakeCommand.Define;
import maison.customer.identity.intake.IntakeCommand.Retire;
import maison.customer.identity.intake.IntakeItem;
import maison.customer.identity.intakes.IntakeList;
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

/// Says what is asked, and what is required, when somebody is registered with a form.
@Path("/v1/intake-forms")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Registering")
class IntakeFormResource {

    /// A form in use.
    @Schema(name = "IntakeForm")
    record View(
            @Schema(examples = "walk-in") String key,
            int version,
            @Schema(examples = "{\"en\": \"Walk-in\", \"ar\": \"زائر\"}") Map<String, String> names,
            List<IntakeItem> required,
            List<IntakeItem> asked) {

        static View of(IntakeList.Form form) {
            var questions = form.questions();
            return new View(
                    form.key(),
                    form.version(),
                    questions.names(),
                    questions.required(),
                    questions.asked());
        }
    }

    @Schema(name = "IntakeFormItems")
    record Items(List<View> items) {}

    private final IntakeForms forms;
    private final IntakeList list;
    private final Caller caller;
    private final Clock clock;

    IntakeFormResource(IntakeForms forms, IntakeList list, Caller caller, Clock clock) {
        this.forms = forms;
        this.list = list;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.TERMINAL,
        Roles.INTEGRATION,
        Roles.ARTISAN,
        Roles.MARKETER
    })
    @Operation(operationId = "listIntakeForms", summary = "The intake forms in use, by their keys")
    @APIResponse(
            responseCode = "200",
            description = "The forms in use",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Items.class)))
    public Items list() {
        return new Items(list.all().stream().map(View::of).toList());
    }

    @PUT
    @Path("/{key}")
    @Operation(
            operationId = "defineIntakeForm",
            summary = "Make or change an intake form",
            description =
                    "Safe to repeat. A form that is there already is changed with `If-Match`; a new"
                            + " one needs none."
                            + " One that was retired comes back. What was registered before stays as"
                            + " it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IntakeFormBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "bridal",
                                            value = CustomerExamples.INTAKE_FORM)))
    @APIResponse(
            responseCode = "200",
            description = "The form as it is now, with its ETag",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response define(
            @PathParam("key")
                    @Pattern(regexp = HouseKeys.KEY, message = "must be lower case, with dashes")
                    String key,
            @Parameter(description = "For a form that is there already") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull IntakeFormBody body) {
        var command = new Define(key, body.read(), clock.instant());
        // Who says again what holds already loses nobody's change.
        if (list.find(key)
                .filter(now -> !now.questions().equals(command.questions()))
                .isPresent()) {
            ETags.requiredVersion(ifMatch);
        }
        return switch (forms.run(key, command, caller.call())) {
            case Done(_, _, var version, _) ->
                    Response.ok(View.of(new IntakeList.Form(key, version, command.questions())))
                            .header("ETag", ETags.of(version))
                            .build();
            case Refused(var refusal) -> HouseProblems.problemOf(refusal).toResponse();
        };
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL, Roles.INTEGRATION})
    @Operation(operationId = "showIntakeForm", summary = "One intake form")
    @APIResponse(
            responseCode = "200",
            description = "The form, with its ETag",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "404", description = "There is no such form in use")
    public Response show(@PathParam("key") String key) {
        var form =
                list.find(key).orElseThrow(() -> new ProblemException(HouseProblems.noSuchForm()));
        return Response.ok(View.of(form)).header("ETag", ETags.of(form.version())).build();
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "retireIntakeForm",
            summary = "Take an intake form out of use",
            description = "Safe to repeat. Its history stays.")
    @APIResponse(responseCode = "204", description = "Nobody is registered with it any more")
    @APIResponse(responseCode = "404", description = "There never was such a form")
    public Response retire(@PathParam("key") String key) {
        return switch (forms.run(key, new Retire(key, clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> HouseProblems.problemOf(refusal).toResponse();
        };
    }
}
