package maison.loyalty.releasing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import maison.loyalty.LifecycleExamples;
import maison.loyalty.Programmes;
import maison.loyalty.Programmes.Published;
import maison.loyalty.lifecycle.ReleaseCommand.Withdraw;
import maison.loyalty.lifecycle.ReleaseEvent.Origin;
import maison.loyalty.lifecycle.Releases.Release;
import maison.loyalty.lifecycle.Rules;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
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

/// What became of published versions: taken back, gone back to, and when and by whom.
@Path("/v1/programme")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@RunOnVirtualThread
class VersionsResource {

    private final Releasing releasing;
    private final Programmes programmes;

    VersionsResource(Releasing releasing, Programmes programmes) {
        this.releasing = releasing;
        this.programmes = programmes;
    }

    /// A stretch of published versions.
    @Schema(name = "ProgrammeHistory")
    record History(List<ReleaseView> items, @Nullable String next) {}

    @PUT
    @Path("/versions/{version}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawVersion",
            summary = "Take a published version back before it comes into force",
            description =
                    "Its name is not used again. What is in force, or about to be, stays: publish an"
                            + " earlier version again instead.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "wrong-rate",
                                            value = LifecycleExamples.WITHDRAWAL)))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn, now or before",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "404", description = "No such version was published")
    @APIResponse(responseCode = "409", description = "It is in force, or about to be")
    @APIResponse(responseCode = "412", description = "Somebody else published meanwhile")
    public Response withdraw(
            @PathParam("version") String version, @NotNull @Valid WithdrawalRequest request) {
        return releasing.run(
                version,
                new Withdraw(
                        version,
                        request.reason(),
                        releasing.by(),
                        programmes.notice(),
                        releasing.now()));
    }

    @PUT
    @Path("/rollbacks/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rollBack",
            summary = "Go back to an earlier version's rules",
            description =
                    "They are published again under a new name, in force from an instant that is not"
                            + " too soon. What was counted in between stays as it was counted. No"
                            + " simulation is asked for: what these rules do has been seen. The same"
                            + " again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RollbackRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "to-the-first",
                                            value = LifecycleExamples.ROLLBACK)))
    @APIResponse(
            responseCode = "201",
            description = "Published again",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Published again before",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "404", description = "There is no such earlier version")
    @APIResponse(
            responseCode = "409",
            description =
                    "Never in force, flawed now, too soon, not after the last version, or a name"
                            + " that is taken")
    @APIResponse(responseCode = "412", description = "Somebody else published meanwhile")
    public Response rollBack(
            @Parameter(description = "The new name") @PathParam("version") String version,
            @NotNull @Valid RollbackRequest request) {
        Published published = programmes.published();
        Release known = published.releases().find(request.to());
        boolean ruled =
                known == null
                        || (known.withdrawn() == null
                                && !known.published().effectiveFrom().isAfter(releasing.now()));
        if (!ruled) {
            throw new ProblemException(
                    Problem.of(
                            409,
                            "never-in-force",
                            "Never in force",
                            "Only what was in force can be gone back to."));
        }
        String rules = programmes.rules(published, request.to());
        if (rules == null) {
            throw ProblemException.notFound("version");
        }
        return releasing.publish(
                version,
                request.effectiveFrom(),
                Rules.of(rules),
                new Origin(null, null, request.to()),
                List.of());
    }

    @GET
    @Path("/history")
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getProgrammeHistory",
            summary = "Every version that was published, by whom and why",
            description =
                    "In the order of publishing, also those that were withdrawn. The versions of the"
                            + " programme's file came before them.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content = @Content(schema = @Schema(implementation = History.class)))
    public Response history(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Published published = programmes.published();
        List<Release> all = published.releases().all();
        int from = place(after, all);
        List<ReleaseView> stretch =
                all.subList(from, Math.min(all.size(), from + limit + 1)).stream()
                        .map(ReleaseView::of)
                        .toList();
        return Page.of(stretch, limit, each -> Cursor.of(each.version())).toResponse(uri);
    }

    private static int place(@Nullable String after, List<Release> all) {
        List<String> key = Cursor.read(after, 1);
        if (key == null) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).published().version().equals(key.getFirst())) {
                return i + 1;
            }
        }
        throw Cursor.invalid();
    }
}
