package maison.customer.privacy.erasing;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.CustomerProblems;
import maison.customer.identity.customer.CustomerRefusal.UnderLegalHold;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.HoldRecords;
import maison.customer.privacy.erasure.Eraser;
import maison.customer.privacy.hold.HoldCommand.HoldUp;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
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

/// Erases a customer for good.
@Path("/v1/customers/{id}/erasure")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Privacy")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
class ErasureResource {

    private static final int SEEN_BEFORE = 208;

    /// Why somebody is erased. A code, not a story: it is kept.
    @Schema(name = "Erasure")
    record Request(
            @Schema(required = true, examples = "request-of-customer")
                    @NotBlank
                    @Pattern(regexp = "[a-z0-9-]{1,60}", message = "must be a code in kebab-case")
                    String reason) {}

    private final Eraser eraser;
    private final Certificates certificates;
    private final Idempotency idempotency;
    private final HoldRecords holds;
    private final Profiles profiles;
    private final MeterRegistry metrics;
    private final Clock clock;

    ErasureResource(
            Eraser eraser,
            Certificates certificates,
            Idempotency idempotency,
            HoldRecords holds,
            Profiles profiles,
            MeterRegistry metrics,
            Clock clock) {
        this.eraser = eraser;
        this.certificates = certificates;
        this.idempotency = idempotency;
        this.holds = holds;
        this.profiles = profiles;
        this.metrics = metrics;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer",
            description =
                    "Destroys the key that their personal fields are sealed with, wherever these"
                            + " lie, and everything they could be found by. There is no way back, and"
                            + " the id is never used again. Whoever is known under several ids since"
                            + " they were merged is erased under all of them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Request.class),
                            examples =
                                    @ExampleObject(
                                            name = "asked for",
                                            value = CustomerExamples.ERASURE)))
    @Parameter(ref = "Idempotency-Key", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "200",
            description = "Erased; the certificate",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Certificate.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Under legal hold (`holds`: legal, order, layaway, custody): that it was asked for"
                            + " is kept, see `GET /v1/held-erasures`. Or the first request with this"
                            + " key still runs")
    public Response erase(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        var answer = idempotency.once(request, call -> erase(id, request, call));
        return answer.getStatus() == SEEN_BEFORE ? again(id) : answer;
    }

    @GET
    @Path("/certificate")
    @Operation(summary = "The certificate of an erasure")
    @APIResponse(responseCode = "200", description = "What was erased, what is kept, who has what")
    public Certificate certificate(@PathParam("id") UUID id) {
        return certificates.find(id).orElseThrow(() -> ProblemException.notFound("erasure"));
    }

    private Response again(UUID id) {
        return Response.ok(certificate(id)).header("Idempotent-Replayed", "true").build();
    }

    /// The certificate names the hash of an event that is not stored yet when the answer to keep is
    /// made; so what is kept is that there is one.
    private Response erase(UUID id, Request request, Call call) {
        var mark = new StoredAnswer(SEEN_BEFORE, Map.of(), "");
        return switch (eraser.erase(id, request.reason(), call, mark)) {
            case Done(_, _, _, _) -> Response.ok(certificate(id)).build();
            case Refused(var refusal) -> {
                if (refusal instanceof UnderLegalHold) {
                    holdUp(profiles.idsOf(id).getFirst(), request.reason(), call);
                }
                yield CustomerProblems.problemOf(refusal).toResponse();
            }
        };
    }

    /// That they asked is not forgotten; whatever holds, an answer is due in time.
    private void holdUp(UUID person, String reason, Call call) {
        var outcome =
                holds.run(
                        person,
                        new HoldUp(person, reason, clock.instant()),
                        Call.of(call.context()));
        if (outcome instanceof Done(_, _, _, var events) && !events.isEmpty()) {
            metrics.counter("maison.legal.holds", "act", "erasure-held-up").increment();
        }
    }
}
