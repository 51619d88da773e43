package maison.customer.finding.duplicates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import maison.customer.finding.duplicates.DuplicatePairs.Pair;
import maison.platform.http.Page;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// All pairs who may be one person, as the background search found them: a work list without names.
@Path("/v1/duplicates")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Merging")
class DuplicatePairsResource {

    @Schema(name = "DuplicatePairPage")
    record PairPage(List<Pair> items, @Nullable String next) {}

    /// How far the search is.
    @Schema(name = "DuplicateSearch")
    record Progress(
            @Schema(description = "Events that it has not looked at yet") long behind,
            @Schema(description = "Pairs that nobody has decided on") long open) {}

    private final DuplicatePairs pairs;
    private final DuplicateJob job;

    DuplicatePairsResource(DuplicatePairs pairs, DuplicateJob job) {
        this.pairs = pairs;
        this.job = job;
    }

    @GET
    @Operation(
            operationId = "listDuplicates",
            summary = "Pairs who may be one person, the most alike first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PairPage.class)))
    public Response list(
            @QueryParam("state")
                    @DefaultValue("open")
                    @Pattern(regexp = "open|dismissed", message = "must be open or dismissed")
                    String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return pairs.list(state.equals("open"), after, limit).toResponse(uri);
    }

    @GET
    @Path("/search")
    @Operation(operationId = "getDuplicateSearch", summary = "How far the background search is")
    @APIResponse(responseCode = "200", description = "What is left to do")
    public Progress progress() {
        return new Progress(job.behind(), pairs.open());
    }

    @POST
    @Path("/search")
    @Operation(
            operationId = "searchDuplicatesAgain",
            summary = "Look at every customer again, in the background",
            description = "Pairs that were dismissed stay so. Safe to repeat.")
    @APIResponse(responseCode = "202", description = "It begins with its next run")
    public Response again() {
        job.restart();
        return Response.accepted().build();
    }
}
