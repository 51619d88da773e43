package maison.customer.finding.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Finds the customer behind another system's number.
@Path("/v1/customers")
@RolesAllowed({
    Roles.INTEGRATION,
    Roles.TERMINAL,
    Roles.ASSOCIATE,
    Roles.MANAGER,
    Roles.ADMIN,
    Roles.SERVICE
})
@RunOnVirtualThread
@Tag(name = "Directory")
class ReferenceResource {

    /// Only ids: who may see more asks for the profile.
    @Schema(name = "Referenced")
    record Referenced(UUID customerId, List<ExternalReference> externalReferences) {}

    @Schema(name = "ReferencedList")
    record ReferencedList(List<Referenced> items) {}

    private final Profiles profiles;

    ReferenceResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "Find the customer that another system knows by a number")
    @APIResponse(responseCode = "200", description = "One customer, or none")
    public ReferencedList find(
            @Parameter(
                            required = true,
                            description = "The other system and its number",
                            example = "online-retail:17850")
                    @QueryParam("externalReference")
                    @Nullable String reference) {
        var owners = profiles.byReference(List.of(read(reference)));
        return new ReferencedList(
                owners.values().stream()
                        .flatMap(owner -> profiles.find(owner).stream())
                        .filter(row -> !row.erased())
                        .map(ReferenceResource::view)
                        .toList());
    }

    private static Referenced view(ProfileRow row) {
        return new Referenced(row.customerId(), row.externalReferences());
    }

    private static ExternalReference read(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (text == null || colon < 1 || text.substring(colon + 1).isBlank()) {
            throw new ProblemException(
                    CustomerProblems.invalid(
                            List.of(
                                    new Complaint(
                                            "externalReference",
                                            "must be the system, a colon and its number"))));
        }
        return new ExternalReference(text.substring(0, colon), text.substring(colon + 1));
    }
}
