package maison.purchase.transfer.exporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.Roles;
import maison.purchase.transfer.ExportExamples;
import maison.purchase.transfer.exporting.Exports.Asked;
import maison.purchase.transfer.exporting.Exports.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Gives out everything of a kind as a file.
@Path("/v1")
@Tag(name = "Exports")
@RunOnVirtualThread
class ExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String AS_OF = "Maison-Export-As-Of";

    // Nobody's data in particular: an export is a look at everybody's.
    private static final UUID EVERYBODY = new UUID(0, 0);

    /// A kind of export.
    ///
    /// @param columns of its CSV file; empty if it has none
    @Schema(name = "ExportKind")
    record KindView(String kind, List<String> formats, List<String> columns, boolean byStore) {}

    /// All kinds.
    @Schema(name = "ExportKindList", requiredProperties = "items")
    record KindList(List<KindView> items) {}

    private final Exports exports;
    private final ReadLog reads;
    private final Caller caller;

    ExportResource(Exports exports, ReadLog reads, Caller caller) {
        this.exports = exports;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @Path("/exports")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATION, Roles.ADMIN, Roles.ANALYST})
    @Operation(operationId = "listExportKinds", summary = "What can be exported, and its columns")
    @APIResponse(
            responseCode = "200",
            description = "The kinds by name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KindList.class)))
    public KindList kinds() {
        return new KindList(
                exports.kinds().stream()
                        .map(each ->
                                new KindView(
                                        each.name(),
                                        Exports.formatsOf(each),
                                        each.columns().isEmpty()
                                                ? List.of()
                                                : List.of(CsvLines.header(each)),
                                        each.isOfStores()))
                        .toList());
    }

    @GET
    @Path("/exports/{kind}")
    @Produces({NDJSON, CSV})
    @RolesAllowed({Roles.INTEGRATION, Roles.ADMIN, Roles.ANALYST})
    @Operation(
            operationId = "export",
            summary = "Everything of a kind as a file",
            description =
                    "A stream in the order in which things were recorded, as of the moment at which"
                            + " it began. Sales, returns and unlinked returns are written as a bulk"
                            + " request takes them. Every record carries a `cursor` such as"
                            + " `1042of98765`: how far the export is, and where it ends. If the"
                            + " answer breaks off, drop what is after the last whole record and go"
                            + " on with its `cursor` as `after`: the rest is as it would have been."
                            + " The last line tells how many records this answer has and the"
                            + " SHA-256 of all bytes before it; without that line a file is not"
                            + " whole. Nothing that is sealed is in it: no client's words, gift"
                            + " messages or serial numbers. Every export is logged as a read.")
    @APIResponse(
            responseCode = "200",
            description = "The file; compressed if `Accept-Encoding` has `gzip`",
            headers =
                    @Header(
                            name = AS_OF,
                            description = "The last place of the log that counts",
                            schema = @Schema(implementation = Long.class)),
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "sales", value = ExportExamples.SALES)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples =
                                @ExampleObject(
                                        name = "unlinked returns",
                                        value = ExportExamples.UNLINKED_RETURNS))
            })
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response export(
            @Parameter(description = "One of `GET /v1/exports`", example = "sales")
                    @PathParam("kind")
                    String kind,
            @Parameter(
                            description = "Instead of `Accept`",
                            schema = @Schema(enumeration = {Exports.NDJSON, Exports.CSV}))
                    @QueryParam("format")
                    @Nullable String format,
            @Parameter(
                            description = "Not earlier than this, in business time",
                            example = "2026-01-01T00:00:00Z")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "Earlier than this", example = "2027-01-01T00:00:00Z")
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(description = "Of this store only", example = "dubai-mall")
                    @QueryParam("store")
                    @Nullable String store,
            @Parameter(description = "The `cursor` of the last whole record there is")
                    @QueryParam("after")
                    @Nullable String after,
            @Context HttpHeaders headers) {
        String form = format == null ? formatOf(headers) : format;
        boolean packed = isPacked(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        Asked asked = exports.check(kind, new Parameters(form, from, to, store, after), packed);
        log(asked);
        StreamingOutput file = out -> exports.write(asked, out);
        boolean csv = form.equals(Exports.CSV);
        var response =
                Response.ok(file, csv ? CSV + ";charset=UTF-8" : NDJSON)
                        .header(AS_OF, asked.start().end())
                        .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"%s.%s\"".formatted(kind, form));
        return (packed ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response).build();
    }

    private static boolean isPacked(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.startsWith("gzip") && !each.endsWith("q=0"));
    }

    private static String formatOf(HttpHeaders headers) {
        boolean csv = headers.getAcceptableMediaTypes().getFirst().toString().startsWith(CSV);
        return csv ? Exports.CSV : Exports.NDJSON;
    }

    /// Before the first byte leaves; if this fails, nothing does.
    private void log(Asked asked) {
        reads.add(
                new ReadLog.Read(
                        caller.actor(),
                        EVERYBODY,
                        "export-" + asked.kind().name(),
                        Exports.words(asked),
                        caller.purpose().orElse("export"),
                        "shown",
                        caller.correlationId()));
    }
}
