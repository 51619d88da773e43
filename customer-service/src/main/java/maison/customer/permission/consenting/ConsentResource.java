package maison.customer.permission.consenting;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import maison.customer.CustomerExamples;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentCommand;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consent.Consents;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.consents.Agreements;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.Idempotency;
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            UUID customerId,
            Purpose purpose,
            Channel channel,
            @Schema(description = "Whether a yes counts; not before it is confirmed, if it must be")
                    boolean granted,
            Instant at,
            @Schema(description = "The request that waits to be confirmed")
                    @Nullable UUID requestId,
            @Schema(description = "Until when it can be confirmed") @Nullable Instant expiresAt) {}

    private final ConsentRecords records;
    private final Agreements agreements;
    private final WordingBook book;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    ConsentResource(
            ConsentRecords records,
            Agreements agreements,
            WordingBook book,
            Caller caller,
            Idempotency idempotency,
            Clock clock) {
        this.records = records;
        this.agreements = agreements;
        this.book = book;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "giveConsent",
            summary = "Record that a customer consents",
            description =
                    "To one purpose over one channel, with the wording they saw. Contact for"
                            + " `service` needs no consent. Where the purpose asks for it, the yes"
                            + " waits until it is confirmed by a link over the channel itself.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConsentForm.Given.class),
                            examples =
                                    @ExampleObject(
                                            name = "signed form",
                                            value = CustomerExamples.CONSENT)))
    @Parameter(ref = "Idempotency-Key", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Recorded, or said already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    @APIResponse(
            responseCode = "422",
            description = "Service needs no consent, or the house published no such text by then")
    public Response give(@PathParam("id") UUID id, @NotNull @Valid ConsentForm.Given form) {
        caller.requireOwn(id);
        var yes = form.yes(when(form.at()));
        return record(id, form, yes.key(), yes.at(), agreements.command(id, yes));
    }

    @POST
    @Path("/revocations")
    @Operation(
            operationId = "revokeConsent",
            summary = "Record that a customer does not consent, or not any more",
            description = "Takes effect at once; what was said before stays in the history.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConsentForm.Revoked.class),
                            examples =
                                    @ExampleObject(
                                            name = "unsubscribed",
                                            value = CustomerExamples.REVOCATION)))
    @Parameter(ref = "Idempotency-Key", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Recorded, or said already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    public Response revoke(@PathParam("id") UUID id, @NotNull @Valid ConsentForm.Revoked form) {
        caller.requireOwn(id);
        var at = when(form.at());
        book.terms(form.purpose());
        var key = new ConsentKey(form.purpose(), form.channel());
        return record(id, form, key, at, form.command(id, at));
    }

    private Response record(
            UUID id, Object form, ConsentKey key, Instant at, ConsentCommand command) {
        return idempotency.once(
                form,
                call ->
                        switch (records.run(
                                id, command, call, done -> answer(id, key, at, done.state()))) {
                            case Done(_, var state, _, _) ->
                                    Idempotency.first(answer(id, key, at, state));
                            case Refused(var refusal) ->
                                    CustomerProblems.problemOf(refusal).toResponse();
                        });
    }

    private static StoredAnswer answer(UUID id, ConsentKey key, Instant at, Consents state) {
        var standing = Agreements.standing(state, key);
        var recorded =
                new Recorded(
                        id,
                        key.purpose(),
                        key.channel(),
                        standing.granted(),
                        at,
                        standing.requestId(),
                        standing.expiresAt());
        return Idempotency.answer(201, recorded, Map.of());
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
