package maison.customer.registering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.customer.CustomerCommand.Register;
import maison.customer.customer.CustomerRefusal.AlreadyRegistered;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
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

/// Registers one customer.
@Path("/v1/customers")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL, Roles.INTEGRATION})
@RunOnVirtualThread
@Tag(name = "Registering")
@APIResponse(responseCode = "400", ref = "InvalidRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "409", ref = "CustomerExists")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "422", ref = "NobodyDescribed")
class RegistrationResource {

    private final Registrar registrar;
    private final Duplicates duplicates;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Fingerprints fingerprints;

    RegistrationResource(
            Registrar registrar,
            Duplicates duplicates,
            Caller caller,
            Idempotency idempotency,
            Fingerprints fingerprints) {
        this.registrar = registrar;
        this.duplicates = duplicates;
        this.caller = caller;
        this.idempotency = idempotency;
        this.fingerprints = fingerprints;
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Register a customer under an id of your choice",
            description =
                    "Safe to repeat: the same body again is answered 200 with `Idempotent-Replayed`.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; warnings name customers with the same phone or e-mail",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was registered with the same body before",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    Response put(
            @PathParam("id") UUID id,
            @Parameter(ref = "Region") @QueryParam("region") @Nullable String region,
            @NotNull RegistrationForm form) {
        var draft = registrar.read(id, form, region);
        return register(draft, caller.call());
    }

    @POST
    @Operation(
            summary = "Register a customer under a new id",
            description = "Repeat it with the same `Idempotency-Key` after a lost answer.")
    @Parameter(ref = "IdempotencyKey", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    Response post(
            @Parameter(ref = "Region") @QueryParam("region") @Nullable String region,
            @NotNull RegistrationForm form) {
        var draft = registrar.read(AppendTransaction.newId(), form, region);
        return idempotency.once(fingerprints.of(form), call -> register(draft, call));
    }

    private Response register(Draft draft, Call call) {
        var warnings = duplicates.of(draft);
        var command = registrar.command(draft);
        var answer = answer(command, warnings);
        return switch (registrar.customers().run(draft.customerId(), command, call, _ -> answer)) {
            case Done(_, _, _, _) -> Idempotency.first(answer);
            case Refused(AlreadyRegistered _) when registrar.isRepeat(draft) -> repeated(draft);
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }

    private static StoredAnswer answer(Register command, List<Warning> warnings) {
        return Idempotency.answer(
                201,
                new Registered(command.customerId(), command.at(), warnings),
                Map.of("ETag", ETags.of(1), "Location", "/v1/customers/" + command.customerId()));
    }

    private Response repeated(Draft draft) {
        var stored = registrar.customers().load(draft.customerId());
        Instant at = stored.events().getFirst().event().at();
        return Response.ok(new Registered(draft.customerId(), at, List.of()))
                .header("ETag", ETags.of(stored.version()))
                .header("Idempotent-Replayed", "true")
                .build();
    }
}
