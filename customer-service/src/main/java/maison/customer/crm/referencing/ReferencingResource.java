package maison.customer.crm.referencing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.identity.customer.CustomerCommand;
import maison.customer.identity.customer.CustomerCommand.Reference;
import maison.customer.identity.customer.CustomerCommand.Unreference;
import maison.customer.identity.customer.ExternalReference;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
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

/// What other systems call a customer: one number in each.
@Path("/v1/customers/{id}/external-references/{system:[A-Za-z0-9][A-Za-z0-9._-]{0,99}}")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
@RunOnVirtualThread
@Tag(name = "Profile")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "412", ref = "StaleVersion")
class ReferencingResource {

    static final String EXAMPLE = "{\"value\":\"0031-4471\"}";

    /// A number.
    @Schema(name = "ExternalNumber")
    record Form(
            @Schema(required = true, examples = "0031-4471") @NotBlank @Size(max = 100)
                    String value) {}

    /// That it is known by it.
    @Schema(name = "ReferencedCustomer")
    record Referenced(UUID customerId, int version) {}

    private final Customers customers;
    private final Caller caller;
    private final Clock clock;

    ReferencingResource(Customers customers, Caller caller, Clock clock) {
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "referenceCustomer",
            summary = "Say what another system calls a customer",
            description =
                    "Safe to repeat. A system knows somebody by one number: remove the other one"
                            + " first.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "a number", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Known",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Referenced.class)))
    @APIResponse(responseCode = "409", ref = "CustomerExists")
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(example = "online-retail") @PathParam("system") String system,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Form form) {
        var reference = new ExternalReference(system, form.value());
        return run(id, new Reference(reference, clock.instant()), true);
    }

    @DELETE
    @Operation(
            operationId = "unreferenceCustomer",
            summary = "Take away what another system calls a customer")
    @APIResponse(responseCode = "204", description = "It is not known any more")
    @APIResponse(responseCode = "422", ref = "NobodyDescribed")
    public Response delete(
            @PathParam("id") UUID id,
            @Parameter(example = "online-retail") @PathParam("system") String system,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return run(id, new Unreference(system, clock.instant()), false);
    }

    private Response run(UUID id, CustomerCommand command, boolean shown) {
        return switch (customers.run(id, command, caller.call())) {
            case Done(_, _, var version, _) ->
                    shown
                            ? Response.ok(new Referenced(id, version))
                                    .header("ETag", ETags.of(version))
                                    .build()
                            : Response.noContent().build();
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }
}
