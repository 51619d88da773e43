package maison.customer.crm.settling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.CustomerProblems;
import maison.customer.crm.conflicts.ConflictList;
import maison.customer.crm.conflicts.ConflictList.Conflict;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.ProfileSight;
import maison.customer.identity.profile.Profiles;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows a customer what another CRM said of them and nobody has decided on: it is held of them
/// like their profile.
@Path("/v1/customers/{id}/crm-conflicts")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "CRM exchange")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
class WaitingResource {

    /// What the system said.
    @Schema(name = "CrmConflictOfCustomer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waiting(
            Conflict conflict,
            @Schema(
                            implementation = Object.class,
                            description = "Nothing if the system cleared the field")
                    @Nullable JsonNode theirs) {

        @Override
        public String toString() {
            return "Waiting[" + conflict.conflictId() + "]";
        }
    }

    @Schema(name = "CrmConflictsOfCustomer")
    record WaitingList(List<Waiting> items) {}

    private final ConflictList conflicts;
    private final Profiles profiles;
    private final ProfileSight sight;
    private final ObjectMapper mapper;
    private final Caller caller;

    WaitingResource(
            ConflictList conflicts,
            Profiles profiles,
            ProfileSight sight,
            ObjectMapper mapper,
            Caller caller) {
        this.conflicts = conflicts;
        this.profiles = profiles;
        this.sight = sight;
        this.mapper = mapper;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCrmConflictsOfCustomer",
            summary = "What other systems say of a customer and staff have to decide",
            description = "The oldest first. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "One for each field and system at most; empty if nothing waits")
    public WaitingList list(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        var row =
                profiles.find(id)
                        .orElseThrow(() -> new ProblemException(CustomerProblems.unknown()));
        return new WaitingList(
                conflicts.find(null, id, null, Page.LIMIT_MAX).stream()
                        .flatMap(each -> waiting(row, each))
                        .toList());
    }

    private Stream<Waiting> waiting(ProfileRow row, Conflict conflict) {
        return conflicts.theirs(conflict.conflictId()).stream()
                .map(theirs -> {
                    var field = conflict.field();
                    JsonNode seen =
                            mapper.valueToTree(
                                    sight.seen(row, theirs.only(Set.of(field)), "crm-conflict"));
                    return new Waiting(conflict, seen.get(field.json()));
                });
    }
}
