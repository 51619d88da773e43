package maison.customer.identity.registering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import maison.customer.CustomerExamples;
import maison.customer.Fingerprints;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.http.Idempotency;
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

/// Registers one customer under a new id.
@Path("/v1/customers")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL, Roles.INTEGRATION})
@RunOnVirtualThread
@Tag(name = "Registering")
@APIResponse(responseCode = "409", ref = "CustomerExists")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "422", ref = "NobodyDescribed")
class NewCustomerResource {

    private final Registrar registrar;
    private final Registrations registrations;
    private final Idempotency idempotency;
    private final Fingerprints fingerprints;

    NewCustomerResource(
            Registrar registrar,
            Registrations registrations,
            Idempotency idempotency,
            Fingerprints fingerprints) {
        this.registrar = registrar;
        this.registrations = registrations;
        this.idempotency = idempotency;
        this.fingerprints = fingerprints;
    }

    @POST
    @Operation(
            operationId = "registerNewCustomer",
            summary = "Register a customer under a new id",
            description = "Repeat it with the same `Idempotency-Key` after a lost answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegistrationForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "walk-in",
                                            value = CustomerExamples.WALK_IN)))
    @Parameter(ref = "Idempotency-Key", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Registered.class)))
    public Response post(
            @Parameter(ref = "region") @QueryParam("region") @Nullable String region,
            @NotNull RegistrationForm form) {
        var draft = registrar.read(AppendTransaction.newId(), form, region);
        return idempotency.once(fingerprints.of(form), call -> registrations.register(draft, call));
    }
}
