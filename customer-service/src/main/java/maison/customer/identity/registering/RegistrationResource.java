package maison.customer.identity.registering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.customer.CustomerExamples;
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

/// Registers one customer under an id that the client chose.
@Path("/v1/customers/{id}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL, Roles.INTEGRATION})
@RunOnVirtualThread
@Tag(name = "Registering")
@APIResponse(responseCode = "409", ref = "CustomerExists")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "422", ref = "NobodyDescribed")
class RegistrationResource {

    private final Registrar registrar;
    private final Registrations registrations;
    private final Caller caller;

    RegistrationResource(Registrar registrar, Registrations registrations, Caller caller) {
        this.registrar = registrar;
        this.registrations = registrations;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "registerCustomer",
            summary = "Register a customer under an id of your choice",
            description =
                    "Safe to repeat: the same body again is answered 200 with"
                            + " `Idempotent-Replayed`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegistrationForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "Layla",
                                            value = CustomerExamples.REGISTRATION)))
    @APIResponse(
            responseCode = "201",
            description = "Registered; warnings name customers with the same phone or e-mail",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Registered.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was registered with the same body before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Registered.class)))
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(ref = "region") @QueryParam("region") @Nullable String region,
            @NotNull RegistrationForm form) {
        var draft = registrar.read(id, form, region);
        return registrations.register(draft, caller.call());
    }
}
