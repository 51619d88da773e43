package maison.customer.tailoring.measuring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import maison.customer.tailoring.MeasurementExamples;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.measuring.ImportRows.Result;
import maison.customer.tailoring.template.Template;
import maison.customer.tailoring.templates.Templates;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Takes measurements over from scanners and devices.
@Path("/v1/customers/{id}/measurement-imports")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Measurements")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class ImportResource {

    /// What became of each row; the numbers are only shown by a logged read of the set.
    @Schema(name = "ImportedMeasurements")
    record Imported(boolean dryRun, UUID setId, List<Result> rows) {}

    private final Sets sets;
    private final Templates templates;
    private final Caller caller;

    ImportResource(Sets sets, Templates templates, Caller caller) {
        this.sets = sets;
        this.templates = templates;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "importMeasurements",
            summary = "Begin a set with what a scanner or device wrote",
            description =
                    "`mapping` says which point each name of the file stands for, and its unit."
                            + " `dryRun` answers as the real run would, and records nothing. Nothing is"
                            + " recorded either while a mapped row cannot be read. The client chooses"
                            + " the set's id and may repeat the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "scanner",
                                            value = MeasurementExamples.IMPORT)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded as version 1 of the set",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Imported.class)))
    @APIResponse(
            responseCode = "200",
            description = "A dry run, or recorded before with the same numbers",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Imported.class)))
    @APIResponse(responseCode = "409", description = "The id belongs to other measurements")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rows cannot be read (`rows`), or something looks wrong and is not confirmed"
                            + " (`warnings`)")
    public Response importAll(@PathParam("id") UUID id, @NotNull @Valid ImportForm form) {
        Template template =
                templates
                        .find(form.template(), null)
                        .orElseThrow(() ->
                                ProblemException.invalid("/template", "is no known template"));
        var rows = new ImportRows(template, form.mapping());
        DeviceFile.rows(form).forEach(rows::add);
        var imported = new Imported(form.isDryRun(), form.setId(), rows.results());
        if (!rows.isWhole()) {
            return form.isDryRun()
                    ? Response.ok(imported).build()
                    : MeasurementProblems.unreadable(rows.results()).toResponse();
        }
        MeasurementsForm taken = form.taken(rows.values());
        if (form.isDryRun()) {
            sets.check(id, taken, caller.actor().id());
            return Response.ok(imported).build();
        }
        Response answer = sets.begin(id, form.setId(), taken, caller.call(), caller.actor().id());
        return answer.getStatus() < 300
                ? Response.fromResponse(answer).entity(imported).build()
                : answer;
    }
}
