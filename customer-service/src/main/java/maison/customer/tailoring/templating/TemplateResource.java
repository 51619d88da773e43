package maison.customer.tailoring.templating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import maison.customer.CustomerProblems;
import maison.customer.tailoring.MeasurementExamples;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.TemplateRecords;
import maison.customer.tailoring.template.TemplateCommand.Publish;
import maison.platform.eventstore.Call;
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

/// Makes and changes a house's own templates.
@Path("/v1")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Measurement templates")
class TemplateResource {

    /// The version that holds now.
    @Schema(name = "PublishedMeasurementTemplate")
    record Published(String code, int version) {}

    private final TemplateRecords records;
    private final Caller caller;
    private final Clock clock;

    TemplateResource(TemplateRecords records, Caller caller, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/measurement-templates/{code}")
    @Operation(
            operationId = "publishMeasurementTemplate",
            summary = "Make a template of the house, or its next version",
            description =
                    "Sets that were taken by an earlier version keep it. To change a template, send"
                            + " the ETag that you saw as `If-Match`. The same again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TemplateForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "abaya",
                                            value = MeasurementExamples.TEMPLATE)))
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Published.class)))
    @APIResponse(
            responseCode = "200",
            description = "It says this already; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Published.class)))
    @APIResponse(responseCode = "409", description = "The code is a template's of the product")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response publish(
            @Parameter(example = "abaya")
                    @PathParam("code")
                    @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                    String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TemplateForm form) {
        var complaints = form.complaints();
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        var command =
                new Publish(code, form.names(), form.steps(), form.ownPoints(), clock.instant());
        return switch (records.run(code, command, call(code, form, ifMatch))) {
            case Done(_, _, int version, var events) ->
                    events.isEmpty()
                            ? answer(200, code, version)
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : answer(201, code, version).build();
            case Refused(var refusal) -> MeasurementProblems.problemOf(refusal).toResponse();
        };
    }

    /// Without `If-Match` only a new template is made, and the same one said again.
    private Call call(String code, TemplateForm form, @Nullable String ifMatch) {
        var now = records.load(code);
        boolean same = now.state().says(form.names(), form.steps(), form.ownPoints());
        int version = now.exists() && !same ? ETags.requiredVersion(ifMatch) : now.version();
        return new Call(caller.context(), null, version);
    }

    private static Response.ResponseBuilder answer(int status, String code, int version) {
        return Response.status(status)
                .entity(new Published(code, version))
                .header("ETag", ETags.of(version));
    }
}
