package maison.customer.identity.registering;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Call;
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

/// Registers many customers, for importers: NDJSON in, a result for each line out.
@Path("/v1/customers/bulk")
@RolesAllowed({Roles.INTEGRATION, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Registering")
class BulkResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int CHUNK = 256;

    private final BulkRegistration registration;
    private final Caller caller;
    private final ObjectMapper mapper;

    BulkResource(BulkRegistration registration, Caller caller, ObjectMapper mapper) {
        this.registration = registration;
        this.caller = caller;
        this.mapper = mapper;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "registerCustomers",
            summary = "Register many customers",
            description =
                    "One registration a line, one result a line in the same order. A bad line never"
                            + " stops the others, and sending everything again changes nothing:"
                            + " a line is recognised by its id or an external reference.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = BulkForm.class),
                            examples = @ExampleObject(name = "two lines", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "A result for each line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = BulkResult.class)))
    public String register(
            @Parameter(ref = "region") @QueryParam("region") @Nullable String region,
            InputStream body)
            throws IOException {
        var call = Call.of(caller.context());
        var answer = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            int first = 0;
            for (var chunk = next(reader); !chunk.isEmpty(); chunk = next(reader)) {
                for (var result : registration.register(first, chunk, region, call)) {
                    answer.append(mapper.writeValueAsString(result)).append('\n');
                }
                first += chunk.size();
            }
        }
        return answer.toString();
    }

    private static List<String> next(BufferedReader reader) throws IOException {
        var chunk = new ArrayList<String>();
        while (chunk.size() < CHUNK) {
            var line = reader.readLine();
            if (line == null) {
                break;
            }
            chunk.add(line);
        }
        return chunk;
    }

    private static final String EXAMPLE =
            """
            [{"externalReferences":[{"system":"online-retail","value":"17850"}]},
             {"id":"0190c6a0-0000-7000-8000-000000000001","name":{"given":"Layla"}}]
            """;
}
