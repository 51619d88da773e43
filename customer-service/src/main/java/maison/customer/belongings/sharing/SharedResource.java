package maison.customer.belongings.sharing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What others let a customer know of them.
@Path("/v1/customers/{id}/shared")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Relations")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class SharedResource {

    @Schema(name = "SharedPage")
    record SharedPage(List<SharedView> items, @Nullable String next) {}

    private final Sharing sharing;
    private final Caller caller;

    SharedResource(Sharing sharing, Caller caller) {
        this.sharing = sharing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listShared",
            summary = "What others let a customer know of them",
            description =
                    "By their relations: who may know of occasions is told birthdays, of wishes the"
                            + " open ones with whether somebody means to give it, of purchases what"
                            + " they have. Nothing that is a surprise for anybody. The look is logged"
                            + " for each who is shown.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SharedPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        return sharing.with(id, after, limit).toResponse(uri);
    }
}
