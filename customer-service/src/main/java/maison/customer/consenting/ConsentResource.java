package maison.customer.consenting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.ConsentRecords;
import maison.customer.CustomerProblems;
import maison.customer.consent.Channel;
import maison.customer.consent.ConsentCommand;
import maison.customer.consent.Purpose;
import maison.customer.person.Complaint;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Records what customers say about being contacted.
@Path("/v1/customers/{id}/consents")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Consent")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class ConsentResource {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /// The answer to a word on consent.
    @Schema(name = "ConsentRecorded")
    record Recorded(
            UUID customerId, Purpose purpose, Channel channel, boolean granted, Instant at) {}

    private final ConsentRecords records;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    ConsentResource(ConsentRecords records, Caller caller, Idempotency idempotency, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Record that a customer consents",
            description =
                    "To one purpose over one channel, with the wording they saw. Contact for"
                            + " `service` needs no consent.")
    @Parameter(ref = "IdempotencyKey", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Recorded, or said already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    public Response give(@PathParam("id") UUID id, @NotNull @Valid ConsentForm.Given form) {
        var at = when(form.at());
        var recorded = new Recorded(id, form.purpose(), form.channel(), true, at);
        return record(form, form.command(id, at), recorded);
    }

    @POST
    @Path("/revocations")
    @Operation(
            summary = "Record that a customer does not consent, or not any more",
            description = "Takes effect at once; what was said before stays in the history.")
    @Parameter(ref = "IdempotencyKey", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Recorded, or said already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    public Response revoke(@PathParam("id") UUID id, @NotNull @Valid ConsentForm.Revoked form) {
        var at = when(form.at());
        var recorded = new Recorded(id, form.purpose(), form.channel(), false, at);
        return record(form, form.command(id, at), recorded);
    }

    private Response record(Object form, ConsentCommand command, Recorded recorded) {
        caller.requireOwn(recorded.customerId());
        var answer = Idempotency.answer(201, recorded, Map.of());
        return idempotency.once(
                form,
                call ->
                        switch (records.run(recorded.customerId(), command, call, _ -> answer)) {
                            case Done(_, _, _, _) -> Idempotency.first(answer);
                            case Refused(var refusal) ->
                                    CustomerProblems.problemOf(refusal).toResponse();
                        });
    }

    private Instant when(@Nullable Instant said) {
        var now = clock.instant();
        if (said != null && said.isAfter(now.plus(CLOCKS_DIFFER))) {
            var complaint = new Complaint("/at", "must not be in the future");
            throw new ProblemException(CustomerProblems.invalid(List.of(complaint)));
        }
        return said == null ? now : said;
    }
}
