package maison.purchase.sales.capturing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A file of sales and returns, one JSON object for each line, answered line by line.
@Path("/v1")
@Tag(name = "Bulk")
@RunOnVirtualThread
class BulkResource {

    static final String NDJSON = "application/x-ndjson";

    private final Doors doors;
    private final BulkParser parser;
    private final Caller caller;
    private final ObjectMapper json;

    BulkResource(Doors doors, BulkParser parser, Caller caller, ObjectMapper json) {
        this.doors = doors;
        this.parser = parser;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Path("/bulk")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "captureInBulk",
            summary = "Record many sales and returns",
            description =
                    "Each line is the body of a single request with `type` (`sale`, `return` or"
                            + " `unlinked-return`), `id` (of the sale or return) and, for a return,"
                            + " `saleId`. Each is answered by a line with its `index`, in order: a"
                            + " bad line never stops the others. Both directions stream, so read"
                            + " while you write. Sending a file again changes nothing. If the"
                            + " answer breaks off, send the file again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "sale and return",
                                            value = ApiExamples.BULK)))
    @APIResponse(
            responseCode = "200",
            description = "A result for each line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = BulkResult.class)))
    public Response capture(InputStream lines) {
        Permit permit = Permit.of(caller);
        var capture = new BulkCapture(doors, permit, caller.context());
        var exchange =
                new BulkExchange(
                        capture,
                        parser,
                        permit.authority().onlyRecords(),
                        json.writerFor(BulkResult.class));
        StreamingOutput results = out -> exchange.run(lines, out);
        return Response.ok(results, NDJSON).build();
    }
}
