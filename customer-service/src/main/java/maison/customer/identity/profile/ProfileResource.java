package maison.customer.identity.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Times;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows one profile, now or as it was.
@Path("/v1/customers/{id}")
@RolesAllowed({
    Roles.ASSOCIATE,
    Roles.MANAGER,
    Roles.ADMIN,
    Roles.ARTISAN,
    Roles.MARKETER,
    Roles.TERMINAL,
    Roles.CLIENT
})
@RunOnVirtualThread
@Tag(name = "Profile")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class ProfileResource {

    private final Profiles profiles;
    private final PastProfiles past;
    private final OpenedProfiles opened;
    private final Looks looks;
    private final ProfileSight sight;
    private final Caller caller;

    ProfileResource(
            Profiles profiles,
            PastProfiles past,
            OpenedProfiles opened,
            Looks looks,
            ProfileSight sight,
            Caller caller) {
        this.profiles = profiles;
        this.past = past;
        this.opened = opened;
        this.looks = looks;
        this.sight = sight;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A customer's profile, as far as the caller's role sees it",
            description =
                    "An id that was merged into another is answered with the survivor's profile"
                            + " and its address in `Content-Location`. `at`: as it was in effect then; `known`: as it was known then. Staff see phones"
                            + " and e-mails masked, and reveal them by naming a purpose in the header"
                            + " `Maison-Purpose` (a code, such as `fitting`), which is logged; every"
                            + " other look is logged with the role's own purpose.")
    @APIResponse(
            responseCode = "200",
            description = "The profile; the ETag is for editing it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProfileView.class)))
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("at")
                    @Nullable String at,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("known")
                    @Nullable String known) {
        caller.requireOwn(id);
        var now = profiles.find(id).orElseThrow(ProfileResource::unknown);
        if (now.erased()) {
            looks.refused(id, "profile", "erased");
            throw new ProblemException(CustomerProblems.erased());
        }
        if (at == null && known == null) {
            var person = opened.open(now).orElseThrow(ProfileResource::gone);
            var shown = answer(id, now, sight.seenNow(now, person, "profile"));
            return shown.header("ETag", ETags.of(now.version())).build();
        }
        var happened = Times.read("at", at);
        var recorded = Times.read("known", known);
        var then = past.find(id, happened, recorded).orElseThrow(ProfileResource::unknown);
        var person = opened.open(then, other -> past.own(other, happened, recorded));
        var whole = person.orElseThrow(ProfileResource::gone);
        return answer(id, then, sight.seen(then, whole, "past-profile")).build();
    }

    /// An absorbed id is answered with the survivor, and says so; tills follow no redirect.
    private static Response.ResponseBuilder answer(UUID asked, ProfileRow row, Object seen) {
        var answer = Response.ok(seen);
        return asked.equals(row.customerId())
                ? answer
                : answer.header("Content-Location", "/v1/customers/" + row.customerId());
    }

    private static ProblemException gone() {
        return new ProblemException(CustomerProblems.erased());
    }

    private static ProblemException unknown() {
        return new ProblemException(CustomerProblems.unknown());
    }
}
