package maison.purchase.shopfront.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventJson;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.shopfront.ShopfrontExamples;
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

/// Takes files of items from clients.
@Path("/v1")
@Tag(name = "Catalogue")
@RunOnVirtualThread
class ImportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = EventJson.MAPPER;

    private final Importer importer;
    private final Caller caller;

    ImportResource(Importer importer, Caller caller) {
        this.importer = importer;
        this.caller = caller;
    }

    @POST
    @Path("/catalogue/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(NDJSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "importItems",
            summary = "Bring a file of items into the catalogue",
            description =
                    "Part `file` is CSV with a header, or NDJSON with the body of a single request"
                            + " and `sku` on each line; part `plan` says how to read it. A bad row"
                            + " is refused and the others go on. Rows that say nothing new change"
                            + " nothing, so the file can be sent again at any time.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            examples =
                                    @ExampleObject(
                                            name = "one item",
                                            value = ShopfrontExamples.IMPORT)))
    @APIResponse(
            responseCode = "200",
            description =
                    "A result for each row, in order, as they are done, and a summary as the last"
                            + " line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(oneOf = {RowResult.class, Summary.class}),
                            examples =
                                    @ExampleObject(
                                            name = "two rows",
                                            value = ShopfrontExamples.IMPORT_RESULTS)))
    @APIResponse(
            responseCode = "400",
            description = "A part is missing, or the plan makes no sense")
    public Response run(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("plan") @Schema(implementation = Plan.class) @Nullable String plan,
            @Parameter(description = "Say what would happen, and do nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        if (file == null) {
            throw ProblemException.invalid("file", "is required");
        }
        Plan how = plan(plan);
        CommandContext context = caller.context();
        StreamingOutput results = out -> write(out, file, how, dryRun, context);
        return Response.ok(results, NDJSON).build();
    }

    private void write(
            OutputStream out, FileUpload file, Plan plan, boolean dryRun, CommandContext context)
            throws IOException {
        try (Reader in = Files.newBufferedReader(file.uploadedFile(), StandardCharsets.UTF_8);
                Writer lines =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            Summary summary =
                    importer.run(in, plan, dryRun, context, result -> line(lines, result));
            line(lines, summary);
        }
    }

    private static void line(Writer lines, Object value) {
        try {
            lines.write(JSON.writeValueAsString(value));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The client has gone", e);
        }
    }

    private static Plan plan(@Nullable String plan) {
        if (plan == null) {
            throw ProblemException.invalid("plan", "is required");
        }
        try {
            return Plan.parse(plan);
        } catch (JsonProcessingException _) {
            throw ProblemException.invalid("plan", "is not the JSON of a plan");
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("plan", String.valueOf(e.getMessage()));
        }
    }
}
