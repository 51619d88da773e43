package maison.customer.voice.recoveries;

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
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.privacy.readlog.Looks;
import maison.customer.voice.recoveries.RecoveryList.Case;
import maison.customer.voice.recoveries.RecoveryList.Place;
import maison.customer.voice.recoveries.RecoveryList.Question;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows the bad answers that somebody has to make good.
@Path("/v1/recovery-cases")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Feedback")
class RecoveriesResource {

    @Schema(name = "RecoveryCasePage")
    record CasePage(List<Case> items, @Nullable String next) {}

    private final RecoveryList cases;
    private final Looks looks;
    private final Clock clock;

    RecoveriesResource(RecoveryList cases, Looks looks, Clock clock) {
        this.cases = cases;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listRecoveryCases", summary = "Recovery cases, what is due first")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CasePage.class)))
    public Response list(
            @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("store") @Nullable String store,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        var asked = new Question(open, store, owner, customer, place(after), limit + 1);
        var found = cases.find(asked, clock.instant());
        return Page.of(found, limit, each -> Cursor.of(each.due(), each.caseId())).toResponse(uri);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            operationId = "readRecoveryCase",
            summary = "One recovery case, with what was agreed",
            description = "The look is logged.")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "404", description = "There is no such case")
    public Case read(@PathParam("caseId") UUID caseId) {
        var found =
                cases.find(caseId, clock.instant())
                        .orElseThrow(() -> ProblemException.notFound("case"));
        looks.seen(Set.of(found.customerId()), "recovery-case", List.of("recovery-note"));
        return found;
    }

    private static @Nullable Place place(@Nullable String after) {
        var key = Cursor.read(after, 2);
        try {
            return key == null
                    ? null
                    : new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}
