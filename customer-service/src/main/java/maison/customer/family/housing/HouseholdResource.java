package maison.customer.family.housing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.customer.clienteling.KeepsakeProblems;
import maison.customer.family.HouseholdRecords;
import maison.customer.family.household.HouseholdCommand;
import maison.customer.family.household.HouseholdCommand.Join;
import maison.customer.family.household.HouseholdCommand.Leave;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who lives together.
@Path("/v1/households/{householdId}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Relations")
@APIResponse(responseCode = "404", description = "There is no such household or customer")
class HouseholdResource {

    private final HouseholdRecords records;
    private final HouseholdViews views;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    HouseholdResource(
            HouseholdRecords records,
            HouseholdViews views,
            CustomerKeys keys,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.views = views;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getHousehold",
            summary = "Who lives in a household",
            description = "The look is logged for each of them.")
    @APIResponse(responseCode = "200", description = "Its members")
    public HouseholdViews.HouseholdView get(@PathParam("householdId") UUID householdId) {
        return views.of(householdId);
    }

    @PUT
    @Path("/members/{id}")
    @Operation(
            operationId = "joinHousehold",
            summary = "Say that a customer lives in a household",
            description = "Safe to repeat. A household is there as soon as somebody lives in it.")
    @APIResponse(responseCode = "204", description = "They live there")
    @APIResponse(responseCode = "409", description = "They live in another one")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    @APIResponse(responseCode = "422", ref = "TooMany")
    public Response join(@PathParam("householdId") UUID householdId, @PathParam("id") UUID id) {
        keys.of(id);
        return run(householdId, new Join(householdId, id, clock.instant()));
    }

    @DELETE
    @Path("/members/{id}")
    @Operation(
            operationId = "leaveHousehold",
            summary = "Say that a customer no longer lives in a household",
            description = "Safe to repeat.")
    @APIResponse(responseCode = "204", description = "They do not live there")
    public Response leave(@PathParam("householdId") UUID householdId, @PathParam("id") UUID id) {
        return run(householdId, new Leave(householdId, id, clock.instant()));
    }

    private Response run(UUID householdId, HouseholdCommand command) {
        return switch (records.run(householdId, command, caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> KeepsakeProblems.problemOf(refusal).toResponse();
        };
    }
}
