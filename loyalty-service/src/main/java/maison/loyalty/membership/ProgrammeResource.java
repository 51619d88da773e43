package maison.loyalty.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import maison.loyalty.Programmes;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The rules, for everyone they apply to.
@Path("/v1/programme")
@RunOnVirtualThread
@Tag(name = "Programme")
class ProgrammeResource {

    private final Programmes programmes;
    private final Clock clock;

    @Inject
    ProgrammeResource(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.MARKETER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.TERMINAL,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "getProgramme",
            summary = "The programme: the version in force and all others",
            description =
                    "What earns, promotions, when points can be used and when they end, tiers with"
                            + " benefits, bonuses, rewards and limits.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            headers = @Header(name = "ETag", description = "Changes when the programme does"),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProgrammeView.class),
                            examples =
                                    @ExampleObject(
                                            name = "tailor",
                                            value = ProgrammeExamples.TAILOR)))
    @APIResponse(responseCode = "304", description = "As named by If-None-Match")
    public Response get(@Context Request request) {
        Programmes.Published published = programmes.latest();
        var view = ProgrammeView.of(published.programme(), clock.instant());
        var tag = new EntityTag(view.current() + "-" + published.version());
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null ? unchanged.build() : Response.ok(view).tag(tag).build();
    }
}
