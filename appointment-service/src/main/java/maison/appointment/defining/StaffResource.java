package maison.appointment.defining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import maison.appointment.Allowed;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.defining.DefinitionRequests.StaffBody;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Defining a member of staff with skills and working hours.
@Path("/v1/staff")
@Tag(name = "Definitions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.ASSOCIATE,
    Roles.ARTISAN,
    Roles.MANAGER,
    Roles.ADMIN,
    Roles.TERMINAL,
    Roles.INTEGRATION
})
class StaffResource {

    /// A page, for the API document.
    @Schema(name = "StaffPage")
    record Shape(java.util.List<StaffMember> items, @Nullable String next) {}

    private final Definitions definitions;
    private final Caller caller;

    StaffResource(Definitions definitions, Caller caller) {
        this.definitions = definitions;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Define a member of staff with skills and working hours",
            description =
                    "Replaces the whole definition. A first definition needs no `If-Match`, a"
                            + " change does. `active: false` takes it out of new bookings.")
    @APIResponse(
            responseCode = "201",
            description = "Defined",
            content = @Content(schema = @Schema(implementation = StaffMember.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same as before",
            content = @Content(schema = @Schema(implementation = StaffMember.class)))
    @APIResponse(responseCode = "412", description = "Somebody changed it since")
    @APIResponse(responseCode = "428", description = "It exists, and `If-Match` is missing")
    public Response define(
            @PathParam("id") @Pattern(regexp = Allowed.ID) String id,
            @NotNull @Valid StaffBody body) {
        return definitions.put(body.as(id), caller.call());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a member of staff with skills and working hours")
    @APIResponse(
            responseCode = "200",
            description = "The current definition",
            content = @Content(schema = @Schema(implementation = StaffMember.class)))
    public Response get(@PathParam("id") @Pattern(regexp = Allowed.ID) String id) {
        return definitions.get(StaffMember.class, id);
    }

    @GET
    @Operation(summary = "List all, in order of id")
    @APIResponse(
            responseCode = "200",
            description = "A page of current definitions",
            content = @Content(schema = @Schema(implementation = Shape.class)))
    public Response list(
            @QueryParam("store") @Pattern(regexp = Allowed.ID) @Nullable String store,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return definitions.list(StaffMember.class, store, after, limit).toResponse(uri);
    }
}
