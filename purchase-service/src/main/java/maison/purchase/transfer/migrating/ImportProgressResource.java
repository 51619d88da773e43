package maison.purchase.transfer.migrating;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.TimeCursor;
import maison.purchase.transfer.MigrationExamples;
import maison.purchase.transfer.SafeCsv;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Follows and stops imports.
@Path("/v1")
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportProgressResource {

    private static final String CSV = "text/csv";
    private static final Set<String> STATUSES =
            Set.of("waiting", "sound", "created", "replayed", "parked", "refused");

    /// For the API document: what [Page] holds here.
    @Schema(name = "SaleImportRowPage", requiredProperties = "items")
    record RowPage(List<RowResult> items, @Nullable String next) {}

    /// As above.
    @Schema(name = "SaleImportPage", requiredProperties = "items")
    record ImportPage(List<SaleImport> items, @Nullable String next) {}

    private final SaleImports imports;

    ImportProgressResource(SaleImports imports) {
        this.imports = imports;
    }

    @GET
    @Path("/imports")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(operationId = "listImports", summary = "Imports, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response list(
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        int size = Limits.read(limit);
        TimeCursor from = TimeCursor.read(after, TimeCursor.NEWEST);
        return Page.of(
                        imports.before(from.at(), from.id(), size + 1),
                        size,
                        each -> Cursor.of(each.createdAt(), each.importId()))
                .toResponse(uri);
    }

    @GET
    @Path("/imports/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(operationId = "readImport", summary = "How far an import is")
    @APIResponse(
            responseCode = "200",
            description = "State, counts, rate and time left",
            content =
                    @Content(
                            schema = @Schema(implementation = SaleImport.class),
                            examples =
                                    @ExampleObject(
                                            name = "running",
                                            value = MigrationExamples.RUNNING)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public SaleImport read(@PathParam("id") UUID id) {
        return require(id);
    }

    @DELETE
    @Path("/imports/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description =
                    "What is recorded stays. Sending the file again goes on with the rest. One that"
                            + " has ended stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "How far it came",
            content = @Content(schema = @Schema(implementation = SaleImport.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public SaleImport cancel(@PathParam("id") UUID id) {
        require(id);
        imports.cancel(id);
        return require(id);
    }

    @GET
    @Path("/imports/{id}/results")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "listImportResults",
            summary = "What became of each row",
            description = "As JSON page by page; as `text/csv` all of them at once.")
    @APIResponse(
            responseCode = "200",
            description = "Results in the order of the file's rows",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RowPage.class),
                        examples =
                                @ExampleObject(name = "page", value = MigrationExamples.RESULTS)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Response results(
            @PathParam("id") UUID id,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "waiting",
                                                "sound",
                                                "created",
                                                "replayed",
                                                "parked",
                                                "refused"
                                            }))
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri,
            @Context jakarta.ws.rs.core.HttpHeaders headers) {
        require(id);
        if (status != null && !STATUSES.contains(status)) {
            throw ProblemException.invalid(
                    "status", "must be one of " + STATUSES.stream().sorted().toList());
        }
        if (headers.getAcceptableMediaTypes().getFirst().toString().startsWith(CSV)) {
            StreamingOutput all = out -> write(out, id, status);
            return Response.ok(all, CSV + ";charset=UTF-8").build();
        }
        int size = Limits.read(limit);
        List<String> key = Cursor.read(after, 2);
        return Page.of(
                        imports.results(id, number(key, 0), number(key, 1), status, size + 1),
                        size,
                        each -> Cursor.of(each.row(), each.item()))
                .toResponse(uri);
    }

    private static int number(@Nullable List<String> key, int at) {
        try {
            return key == null ? 0 : Integer.parseInt(key.get(at));
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private void write(OutputStream out, UUID id, @Nullable String status) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord("row", "item", "status", "id", "problem");
            imports.forEachResult(
                    id,
                    status,
                    each ->
                            csv.writeRecord(
                                    Integer.toString(each.row()),
                                    Integer.toString(each.item()),
                                    each.status(),
                                    SafeCsv.cell(each.id()),
                                    SafeCsv.cell(each.problem())));
        }
    }

    private SaleImport require(UUID id) {
        return imports.find(id).orElseThrow(() -> ProblemException.notFound("import"));
    }
}
