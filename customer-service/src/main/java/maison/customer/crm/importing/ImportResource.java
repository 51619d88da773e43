package maison.customer.crm.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.crm.exchange.Flat;
import maison.customer.crm.exchange.Mapping;
import maison.customer.crm.importing.Resolution.Rule;
import maison.customer.crm.importing.Uploads.Upload;
import maison.customer.identity.person.Complaint;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.http.Cursor;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Files of customers, from their arrival to what became of each row.
@Path("/v1/customer-imports")
@RolesAllowed({Roles.INTEGRATION, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Importing")
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String VCARD = "text/vcard";
    private static final String NDJSON = "application/x-ndjson";
    private static final String STATUSES =
            "waiting|ok|warning|duplicate|error|created|updated|unchanged|skipped|refused";

    @Schema(name = "CustomerImportPage")
    record ImportPage(List<ImportView> items, @Nullable String next) {}

    @Schema(name = "CustomerImportRowPage")
    record RowPage(List<RowView> items, @Nullable String next) {}

    private final Uploads uploads;
    private final Imports imports;
    private final SavedMappings mappings;
    private final ResultTable results;
    private final Caller caller;

    ImportResource(
            Uploads uploads,
            Imports imports,
            SavedMappings mappings,
            ResultTable results,
            Caller caller) {
        this.uploads = uploads;
        this.imports = imports;
        this.mappings = mappings;
        this.results = results;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, VCARD, NDJSON})
    @Operation(
            operationId = "sendCustomers",
            summary = "Send a file of customers",
            description =
                    "A table in any usual dialect and encoding, vCards, or a JSON object a line; at"
                            + " most 100,000 rows and 32 MB. The answer has its columns and what they"
                            + " most likely stand for; a dry run begins at once and changes nothing."
                            + " Nobody is taken into the directory before the run is started. With an"
                            + " `Idempotency-Key`, the same file again is the same import. The file is"
                            + " sealed, and destroyed when the import is over.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = ImportExamples.CSV)),
                @Content(
                        mediaType = VCARD,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "card", value = ImportExamples.VCARD)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "object",
                                        value = "{\"name\":{\"given\":\"Layla\"}}"))
            })
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 characters, the same for every retry",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Read; the dry run has begun. The ETag is for editing the mapping",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was sent with the same key before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "The file cannot be read")
    @APIResponse(responseCode = "422", description = "The key came with another file")
    public Response send(
            @Parameter(description = "A saved mapping to read it by", example = "old-crm")
                    @QueryParam("mapping")
                    @Pattern(
                            regexp = "[a-z0-9-]{1,60}",
                            message = "must be lower case, with dashes")
                    @Nullable String mapping,
            @Context HttpHeaders headers,
            byte[] content) {
        var type = headers.getMediaType();
        if (type == null) {
            throw new NotSupportedException();
        }
        var saved =
                mapping == null
                        ? null
                        : mappings.find(mapping)
                                .orElseThrow(() ->
                                        ProblemException.invalid(
                                                "mapping", "must be a saved mapping"))
                                .mapping();
        var key = headers.getHeaderString(Idempotency.HEADER);
        if (key != null && (key.isBlank() || key.length() > 255)) {
            throw ProblemException.invalid(Idempotency.HEADER, "must be 1 to 255 characters");
        }
        var taken =
                uploads.take(
                        new Upload(
                                format(type),
                                type.getParameters().get(MediaType.CHARSET_PARAMETER),
                                saved,
                                key),
                        content,
                        caller.context());
        var view = imports.find(taken.id()).orElseThrow(ImportProblems::unknown);
        var response =
                taken.replayed()
                        ? Response.ok(view).header("Idempotent-Replayed", "true")
                        : Response.created(URI.create("/v1/customer-imports/" + taken.id()))
                                .entity(view);
        return response.type(MediaType.APPLICATION_JSON)
                .header("ETag", ETags.of(view.version()))
                .build();
    }

    private static FileFormat format(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV -> FileFormat.CSV;
            case VCARD -> FileFormat.VCARD;
            default -> FileFormat.JSON;
        };
    }

    @GET
    @Operation(operationId = "listCustomerImports", summary = "All imports, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportPage.class)))
    public Response list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        var key = Cursor.read(after, 2);
        try {
            var found =
                    key == null
                            ? imports.page(null, new UUID(0, 0), limit + 1)
                            : imports.page(
                                    Instant.parse(key.get(0)),
                                    UUID.fromString(key.get(1)),
                                    limit + 1);
            return Page.of(found, limit, each -> Cursor.of(each.createdAt(), each.importId()))
                    .toResponse(uri);
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCustomerImport",
            summary = "An import: its columns, its mapping and how far it is")
    @APIResponse(
            responseCode = "200",
            description = "The import; the ETag is for mapping, resolution and start",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Response get(@PathParam("id") UUID id) {
        return shown(id, 200);
    }

    private Response shown(UUID id, int status) {
        var view = imports.find(id).orElseThrow(ImportProblems::unknown);
        return Response.status(status)
                .entity(view)
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", ETags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/{id}/mapping")
    @Operation(
            operationId = "mapCustomerImport",
            summary = "Say what the columns stand for",
            description = "The dry run begins anew; what was decided for single rows is forgotten.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Mapping.class),
                            examples =
                                    @ExampleObject(
                                            name = "own names",
                                            value = ImportExamples.MAPPING)))
    @APIResponse(
            responseCode = "200",
            description = "The import, in its new dry run",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    @APIResponse(responseCode = "409", description = "It runs already, or is over")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response map(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid Mapping mapping) {
        int version = ETags.requiredVersion(ifMatch);
        var view = imports.find(id).orElseThrow(ImportProblems::unknown);
        var complaints = new ArrayList<>(mapping.complaints());
        var names = view.columns().stream().map(ImportView.Column::name).toList();
        mapping.columns().keySet().stream()
                .filter(column -> !names.contains(column))
                .forEach(column ->
                        complaints.add(
                                new Complaint(
                                        "/columns/" + Flat.escape(column),
                                        "must be a column of the file")));
        ImportProblems.refuse(complaints);
        if (view.mapping().equals(mapping)) {
            return shown(id, 200);
        }
        return edited(id, version, imports.remap(id, version, mapping));
    }

    private void require(UUID id) {
        if (imports.find(id).isEmpty()) {
            throw ImportProblems.unknown();
        }
    }

    private Response edited(UUID id, int version, boolean changed) {
        if (!changed) {
            var now = imports.find(id).orElseThrow(ImportProblems::unknown);
            if (now.version() != version) {
                throw new PreconditionFailed(version, now.version());
            }
            throw ImportProblems.state(now.state());
        }
        return shown(id, 200);
    }

    @PUT
    @Path("/{id}/resolution")
    @Operation(
            operationId = "resolveCustomerImport",
            summary = "Say what becomes of those who are known already",
            description =
                    "`skip` (as long as nothing is said), `update-empty`, `overwrite` some fields, or"
                            + " `create` anyway; for all rows about which nothing was said alone.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Resolution.class),
                            examples =
                                    @ExampleObject(
                                            name = "new phones",
                                            value = ImportExamples.RESOLUTION)))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    @APIResponse(responseCode = "409", description = "The dry run is not over, or the run began")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response resolve(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid Resolution resolution) {
        int version = ETags.requiredVersion(ifMatch);
        check(resolution);
        if (resolution.customerId() != null) {
            throw ProblemException.invalid("/customerId", "is for a single row");
        }
        var view = imports.find(id).orElseThrow(ImportProblems::unknown);
        if (view.resolution().equals(resolution) && view.state() == ImportState.CHECKED) {
            return shown(id, 200);
        }
        return edited(id, version, imports.resolve(id, version, resolution));
    }

    private static void check(Resolution resolution) {
        if (resolution.overwrite().isEmpty() == (resolution.rule() == Rule.OVERWRITE)) {
            throw ProblemException.invalid(
                    "/overwrite", "must be given with the rule overwrite, and with no other");
        }
    }

    @PUT
    @Path("/{id}/rows/{row}/resolution")
    @Operation(
            operationId = "resolveCustomerImportRow",
            summary = "Say what becomes of one row whose customer is known already",
            description =
                    "Where several customers have what the row has, `customerId` says who is meant.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Resolution.class),
                            examples =
                                    @ExampleObject(
                                            name = "somebody else",
                                            value = ImportExamples.ROW_RESOLUTION)))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RowView.class)))
    @APIResponse(responseCode = "404", description = "There is no such import, or no such row")
    @APIResponse(responseCode = "409", description = "The dry run is not over, or the run began")
    public RowView resolveRow(
            @PathParam("id") UUID id,
            @Parameter(example = "2") @PathParam("row") int row,
            @NotNull @Valid Resolution resolution) {
        check(resolution);
        if (!imports.resolveRow(id, row, resolution)) {
            var view = imports.find(id).orElseThrow(ImportProblems::unknown);
            if (view.state() != ImportState.CHECKED) {
                throw ImportProblems.state(view.state());
            }
            throw ProblemException.notFound("row");
        }
        return imports.results(id, null, row - 1, 1).getFirst();
    }

    @POST
    @Path("/{id}/run")
    @Operation(
            operationId = "runCustomerImport",
            summary = "Take the rows of an import into the directory",
            description =
                    "As the dry run was seen (`If-Match`). Every row takes effect once, whatever is"
                            + " killed when; safe to repeat.")
    @APIResponse(
            responseCode = "202",
            description = "It runs, or did already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    @APIResponse(responseCode = "409", description = "The dry run is not over, or it was cancelled")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response run(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch) {
        int version = ETags.requiredVersion(ifMatch);
        if (!imports.start(id, version, caller.context())) {
            var view = imports.find(id).orElseThrow(ImportProblems::unknown);
            if (view.version() != version) {
                throw new PreconditionFailed(version, view.version());
            }
            if (view.state() != ImportState.RUNNING && view.state() != ImportState.COMPLETED) {
                throw ImportProblems.state(view.state());
            }
        }
        return shown(id, 202);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelCustomerImport",
            summary = "Cancel an import",
            description =
                    "What was taken already stays; what the file says is destroyed. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Cancelled, or over")
    @APIResponse(responseCode = "404", description = "There is no such import")
    public void cancel(@PathParam("id") UUID id) {
        require(id);
        imports.end(
                id,
                ImportState.CANCELLED,
                ImportState.CHECKING,
                ImportState.CHECKED,
                ImportState.RUNNING);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listCustomerImportRows",
            summary = "What is to be said of the rows of an import",
            description = "Columns and reasons, never what stands in the file.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the rows, in order",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RowPage.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Response rows(
            @PathParam("id") UUID id,
            @Parameter(description = "Only rows of this status", example = "error")
                    @QueryParam("status")
                    @Pattern(regexp = STATUSES, message = "must be a status of rows")
                    @Nullable String status,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        require(id);
        var key = Cursor.read(after, 1);
        try {
            int number = key == null ? 0 : Integer.parseInt(key.getFirst());
            return Page.of(
                            imports.results(id, status, number, limit + 1),
                            limit,
                            row -> Cursor.of(row.row()))
                    .toResponse(uri);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    @GET
    @Path("/{id}/results")
    @Produces(CSV)
    @Operation(
            operationId = "downloadCustomerImportResults",
            summary = "What became of every row, as a table")
    @APIResponse(
            responseCode = "200",
            description = "A line for each row",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Response table(@PathParam("id") UUID id) {
        require(id);
        StreamingOutput table = out -> results.write(id, out);
        return Response.ok(table, CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-%s.csv\"".formatted(id))
                .build();
    }
}
