package maison.customer.crm.receiving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import maison.customer.CustomerProblems;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.customer.crm.crmsystems.Speakers;
import maison.customer.crm.exchange.Readers;
import maison.customer.crm.receiving.Received.Status;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.Complaint;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.eventstore.VersionConflict;
import maison.platform.http.ETags;
import maison.platform.http.Problem;
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

/// What another CRM changed of customers.
@Path("/v1/crm/systems/" + Speakers.SYSTEM + "/customers")
@RolesAllowed(Roles.INTEGRATION)
@RunOnVirtualThread
@Tag(name = "CRM exchange")
@APIResponse(responseCode = "404", description = "Nothing is exchanged with such a system")
class ReceivingResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int NUMBER_MAX = 100;

    static final String EXAMPLE =
            """
            {"seen":0,"changedAt":"2026-03-01T10:00:00Z",
             "customer":{"name":{"given":"Layla","family":"Haddad"},"phones":[{"number":"+447700900123"}]}}
            """;

    static final String LINES =
            """
            [{"externalId":"0031-4471","seen":0,"changedAt":"2026-03-01T10:00:00Z",
              "customer":{"name":{"given":"Layla"}}},
             {"externalId":"0031-4472","seen":0,"changedAt":"2026-03-01T10:00:00Z",
              "customer":{"emails":[{"address":"omar@example.org"}]}}]
            """;

    /// What became of one line.
    @Schema(name = "CrmReceivedLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineResult(
            @Schema(description = "The line's place, counting from 0") int index,
            @Nullable Received received,
            @Nullable Problem problem) {}

    private final Receiving receiving;
    private final Speakers speakers;
    private final Readers readers;
    private final EventStore log;
    private final Caller caller;
    private final ObjectMapper mapper;
    private final ObjectReader lines;

    ReceivingResource(
            Receiving receiving,
            Speakers speakers,
            Readers readers,
            EventStore log,
            Caller caller,
            ObjectMapper mapper) {
        this.receiving = receiving;
        this.speakers = speakers;
        this.readers = readers;
        this.log = log;
        this.caller = caller;
        this.mapper = mapper;
        this.lines = mapper.readerFor(ChangeLine.class);
    }

    @PUT
    @Path("/{externalId}")
    @Operation(
            operationId = "receiveCrmCustomer",
            summary = "Say what another CRM changed of a customer",
            description =
                    "For the system's own client. Where somebody changed the same field here and the"
                            + " system had not seen it (`seen`), the field's rule decides; else the"
                            + " system's value is taken. A number that is not known is a new"
                            + " customer, or becomes the named customer's. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangeForm.class),
                            examples = @ExampleObject(name = "name and phone", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "A new customer",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Received.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken as far as the rules let it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Received.class)))
    @APIResponse(responseCode = "409", ref = "CustomerExists")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    @APIResponse(responseCode = "422", ref = "NobodyDescribed")
    public Response receive(
            @Parameter(example = "salesforce") @PathParam("system") String system,
            @Parameter(description = "What the system calls the customer", example = "0031-4471")
                    @PathParam("externalId")
                    String externalId,
            @Parameter(ref = "region") @QueryParam("region") @Nullable String region,
            @NotNull @Valid ChangeForm form) {
        var terms = speakers.termsOf(system);
        var received = take(system, terms, externalId, form, region, Call.of(caller.context()));
        return Response.status(received.status() == Status.CREATED ? 201 : 200)
                .entity(received)
                .header("ETag", ETags.of(received.version()))
                .build();
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "receiveCrmCustomers",
            summary = "Say what another CRM changed of many customers",
            description =
                    "One change a line, one result a line in the same order. A bad line never stops"
                            + " the others, and sending everything again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = ChangeLine.class),
                            examples = @ExampleObject(name = "two lines", value = LINES)))
    @APIResponse(
            responseCode = "200",
            description = "A result for each line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = LineResult.class)))
    public String receiveMany(
            @Parameter(example = "salesforce") @PathParam("system") String system,
            @Parameter(ref = "region") @QueryParam("region") @Nullable String region,
            InputStream body)
            throws IOException {
        var terms = speakers.termsOf(system);
        var call = Call.of(caller.context());
        var answer = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            int index = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var result = result(index++, system, terms, line, region, call);
                answer.append(mapper.writeValueAsString(result)).append('\n');
            }
        }
        return answer.toString();
    }

    private LineResult result(
            int index,
            String system,
            SystemTerms terms,
            String line,
            @Nullable String region,
            Call call) {
        try {
            ChangeLine read = lines.readValue(line);
            if (read == null || read.externalId() == null) {
                throw invalid("/externalId", "must be given");
            }
            var received = take(system, terms, read.externalId(), form(read), region, call);
            return new LineResult(index, received, null);
        } catch (ProblemException e) {
            return new LineResult(index, null, e.problem());
        } catch (JsonProcessingException _) {
            // Without Jackson's message: it quotes what it could not read.
            var problem = invalid("/", "must be a JSON object of this shape").problem();
            return new LineResult(index, null, problem);
        } catch (PreconditionFailed | VersionConflict _) {
            var problem =
                    Problem.of(
                            503,
                            "unavailable",
                            "Unavailable",
                            "Not able to store this line right now; send it again.");
            return new LineResult(index, null, problem);
        }
    }

    private static ChangeForm form(ChangeLine line) {
        var complaints = new ArrayList<Complaint>();
        if (line.seen() == null || line.seen() < 0) {
            complaints.add(new Complaint("/seen", "must be a position of the feed"));
        }
        if (line.changedAt() == null) {
            complaints.add(new Complaint("/changedAt", "must be given"));
        }
        if (line.customer() == null) {
            complaints.add(new Complaint("/customer", "must be given"));
        }
        if (line.seen() == null
                || line.changedAt() == null
                || line.customer() == null
                || !complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        return new ChangeForm(line.seen(), line.changedAt(), line.customerId(), line.customer());
    }

    private Received take(
            String system,
            SystemTerms terms,
            String externalId,
            ChangeForm form,
            @Nullable String region,
            Call call) {
        if (externalId.isBlank() || externalId.length() > NUMBER_MAX) {
            throw invalid("/externalId", "must be 1 to %d characters".formatted(NUMBER_MAX));
        }
        if (form.seen() > log.head()) {
            throw invalid("/seen", "must be a position that the feed has given");
        }
        var number = new ExternalReference(system, externalId);
        return receiving.receive(terms, Told.read(number, terms, form, region, readers), call);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return ProblemException.invalid(pointer, detail);
    }
}
