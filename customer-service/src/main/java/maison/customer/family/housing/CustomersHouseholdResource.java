package maison.customer.family.housing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import maison.customer.family.housing.HouseholdViews.HouseholdView;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whom a customer lives with.
@Path("/v1/customers/{id}/household")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Relations")
class CustomersHouseholdResource {

    private final HouseholdViews views;
    private final CustomerKeys keys;

    CustomersHouseholdResource(HouseholdViews views, CustomerKeys keys) {
        this.views = views;
        this.keys = keys;
    }

    @GET
    @Operation(
            operationId = "getHouseholdOfCustomer",
            summary = "Whom a customer lives with",
            description = "The look is logged for each of them.")
    @APIResponse(responseCode = "200", description = "The household they are a member of")
    @APIResponse(
            responseCode = "404",
            description = "There is no such customer, or they live in no household")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    public HouseholdView get(@PathParam("id") UUID id) {
        keys.of(id);
        return views.ofCustomer(id);
    }
}
