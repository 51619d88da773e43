package maison.customer.erasing;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.customer.Customer;
import maison.customer.customer.CustomerCommand.Erase;
import maison.customer.customer.CustomerEvent;
import maison.customer.customer.CustomerRefusal;
import maison.customer.profile.Profiles;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
import maison.platform.sealing.Vault;
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

    private final Customers customers;
    private final Certificates certificates;
    private final Vault vault;
    private final FormerValues values;
    private final VerificationScan scan;
    private final Profiles profiles;
    private final Acts acts;
    private final Idempotency idempotency;
    private final Clock clock;

    ErasureResource(
            Customers customers,
            Certificates certificates,
            Vault vault,
            FormerValues values,
            VerificationScan scan,
            Profiles profiles,
            Acts acts,
            Idempotency idempotency,
            Clock clock) {
        this.profiles = profiles;
        this.acts = acts;
        this.customers = customers;
        this.certificates = certificates;
        this.vault = vault;
        this.values = values;
        this.scan = scan;
        this.idempotency = idempotency;
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
                    "Under legal hold (`holds`: legal, order, layaway, custody), or the first request"
                            + " with this key still runs")
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
        var command = new Erase(request.reason(), clock.instant());
        var ids = profiles.idsOf(id);
        var former = new HashMap<UUID, Set<String>>();
        ids.forEach(each -> former.put(each, values.of(each)));
        return switch (erase(ids, command, call, mark)) {
            case Done(_, _, _, _) -> {
                // Whoever was merged into them at this very moment is the same person.
                var late = new ArrayList<>(profiles.idsOf(id));
                late.removeAll(ids);
                if (!late.isEmpty()) {
                    erase(late, command, Call.of(call.context()), mark);
                }
                vault.forget(profiles.idsOf(id));
                former.forEach((each, values) -> {
                    if (!values.isEmpty()) {
                        scan.verify(each, values);
                    }
                });
                yield Response.ok(certificate(id)).build();
            }
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }

    /// Whoever is erased is erased under every id, in one act.
    private Outcome<Customer, CustomerEvent, CustomerRefusal> erase(
            List<UUID> ids, Erase command, Call call, StoredAnswer mark) {
        return acts.run(
                call,
                act -> {
                    var erased = act.decide(customers.runner(), ids.getFirst(), command);
                    for (var other : ids.subList(1, ids.size())) {
                        var also = act.decide(customers.runner(), other, command);
                        erased = also instanceof Refused<?, ?, ?> ? also : erased;
                    }
                    return erased;
                },
                stopped -> new Refused<>((CustomerRefusal) stopped),
                _ -> mark);
    }
}
