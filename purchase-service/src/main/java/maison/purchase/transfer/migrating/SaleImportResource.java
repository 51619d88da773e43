package maison.purchase.transfer.migrating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import maison.importer.Mapping;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.transfer.MigrationExamples;
import maison.purchase.transfer.migrating.Taking.Busy;
import maison.purchase.transfer.migrating.Taking.FileDoesNotFit;
import maison.purchase.transfer.migrating.Taking.Sent;
import maison.purchase.transfer.migrating.Taking.Taken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Takes files of sales, to be recorded in the background.
@Path("/v1")
@Tag(name = "Imports")
@RunOnVirtualThread
class SaleImportResource {

    private static final int RETRY_SECONDS = 10;
    private static final Problem BUSY =
            Problem.of(
                    503,
                    "imports-busy",
                    "Imports busy",
                    "Other files are being read; send this one again in a while.");

    private final Taking taking;
    private final SaleImports imports;
    private final Caller caller;

    SaleImportResource(Taking taking, SaleImports imports, Caller caller) {
        this.taking = taking;
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "importSales",
            summary = "Bring in a file of sales and returns",
            description =
                    "Part `file` is CSV with a header and part `mapping` says how to read it: the"
                            + " name of a built-in mapping (`online-retail`) or one of your own. Or"
                            + " there is no mapping and the file has the lines of a bulk request."
                            + " Either may be compressed with gzip. Every row is checked before the"
                            + " answer; what is sound is recorded in the background. The same file"
                            + " read the same way is the same import, so sending it again changes"
                            + " nothing, and goes on with one that was cancelled. Ids are computed"
                            + " from the mapping's name and the file's numbers.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            examples =
                                    @ExampleObject(
                                            name = "a till's file",
                                            value = MigrationExamples.IMPORT)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; `Location` says where to follow it",
            content =
                    @Content(
                            schema = @Schema(implementation = SaleImport.class),
                            examples =
                                    @ExampleObject(
                                            name = "running",
                                            value = MigrationExamples.RUNNING)))
    @APIResponse(
            responseCode = "200",
            description = "It was sent before; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = SaleImport.class)))
    @APIResponse(
            responseCode = "400",
            description = "A part is missing, or the mapping does not fit the file")
    public Response take(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("mapping")
                    @Schema(implementation = String.class, examples = MigrationExamples.MAPPING)
                    @Nullable String mapping,
            @Parameter(description = "Check everything, and record nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        if (file == null) {
            throw ProblemException.invalid("file", "is required");
        }
        try {
            var sent =
                    new Sent(
                            file.uploadedFile(),
                            mapping == null ? null : mapping(mapping.strip()),
                            Objects.requireNonNullElse(mapping, ""),
                            dryRun);
            return answer(taking.take(sent, caller.context()));
        } catch (Busy _) {
            return Response.fromResponse(BUSY.toResponse())
                    .header("Retry-After", RETRY_SECONDS)
                    .build();
        } catch (FileDoesNotFit e) {
            throw ProblemException.invalid("file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw ProblemException.invalid("file", "could not be read to its end");
        }
    }

    private Response answer(Taken taken) {
        var response =
                Response.status(taken.repeated() ? 200 : 202)
                        .location(URI.create("/v1/imports/" + taken.id()))
                        .entity(
                                imports.find(taken.id())
                                        .orElseThrow(() -> ProblemException.notFound("import")));
        return (taken.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                .build();
    }

    private static Mapping mapping(String text) {
        if (!text.startsWith("{")) {
            return Mapping.builtIn(text)
                    .orElseThrow(() ->
                            ProblemException.invalid(
                                    "mapping", "must be JSON or one of " + Mapping.BUILT_IN));
        }
        try {
            return Mapping.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("mapping", "makes no sense: " + e.getMessage());
        }
    }
}
