package maison.customer.permission.objecting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.customer.permission.ObjectionRecords;
import maison.customer.permission.PrivacyProblems;
import maison.customer.permission.objection.ObjectionCommand;
import maison.customer.permission.objection.ObjectionCommand.Lift;
import maison.customer.permission.objection.ObjectionCommand.Raise;
import maison.customer.permission.objection.ObjectionKind;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Records that a customer wants no marketing at all, or nothing sold to others; or lets it again.
@Path("/v1/customers/{id}/objections/{kind}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Consent")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class ObjectionResource {

    static final String EXAMPLE =
            """
            {"inForce": true, "mechanism": "told-in-store", "source": "store-riyadh-1"}
            """;

    private static final String WORD = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";

    /// What the customer says.
    @Schema(name = "ObjectionToRecord")
    record Form(
            @Schema(required = true, description = "false: they do not object any more") @NotNull
                    Boolean inForce,
            @Schema(description = "How they said so", examples = "told-in-store")
                    @NotBlank
                    @Pattern(regexp = WORD, message = "must be one word")
                    String mechanism,
            @Schema(description = "Where", examples = "store-riyadh-1")
                    @NotBlank
                    @Pattern(regexp = WORD, message = "must be one word")
                    String source) {

        ObjectionCommand command(UUID customer, ObjectionKind kind, Instant at) {
            return inForce
                    ? new Raise(customer, kind, mechanism, source, at)
                    : new Lift(customer, kind, mechanism, source, at);
        }
    }

    /// The answer to a word on an objection.
    @Schema(name = "ObjectionRecorded")
    record Recorded(UUID customerId, ObjectionKind kind, boolean inForce) {}

    private final ObjectionRecords records;
    private final Caller caller;
    private final Clock clock;

    ObjectionResource(ObjectionRecords records, Caller caller, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "recordObjection",
            summary = "Stop all marketing, or forbid to sell what is theirs; or allow it again",
            description =
                    "Takes effect at once, whatever was consented to: no contact is released for a"
                            + " promotional purpose, or to another company. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "stop all", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded, or said already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    public Response record(
            @PathParam("id") UUID id,
            @Parameter(
                            in = ParameterIn.PATH,
                            example = "stop-marketing",
                            schema = @Schema(enumeration = {"stop-marketing", "do-not-sell"}))
                    @PathParam("kind")
                    String kind,
            @NotNull @Valid Form form) {
        caller.requireOwn(id);
        var known = kind(kind);
        return switch (records.run(id, form.command(id, known, clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.ok(new Recorded(id, known, form.inForce())).build();
            case Refused(var refusal) -> PrivacyProblems.problemOf(refusal).toResponse();
        };
    }

    private static ObjectionKind kind(String text) {
        try {
            return ObjectionKind.of(text);
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("kind of objection");
        }
    }
}
