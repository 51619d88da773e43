package maison.customer.permission.releases;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.customer.LogCursor;
import maison.customer.permission.releases.ReleaseLog.Logged;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Which contacts were given out or refused, and which consent allowed each: the proof of every
/// message, also after the customer was erased.
@Path("/v1/customers/{id}/releases")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Privacy")
class ReleasesResource {

    /// One contact card that was asked for.
    @Schema(name = "ContactRelease")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleaseView(
            Instant at,
            @Schema(examples = "system") String actorKind,
            @Schema(examples = "notification-service") String actorId,
            @Schema(examples = "house") String recipient,
            @Schema(examples = "marketing") String purpose,
            @Schema(examples = "email") String channel,
            @Schema(description = "Why it was refused; absent if it was released")
                    @Nullable String reason,
            @Schema(description = "The consent that allowed it, if it needed one")
                    @Nullable UUID consentEventId,
            @Nullable String textVersion,
            @Schema(description = "The same in the log of the message") String correlationId) {}

    @Schema(name = "ContactReleasePage")
    record ReleasePage(List<ReleaseView> items, @Nullable String next) {}

    private final ReleaseLog log;
    private final Caller caller;

    ReleasesResource(ReleaseLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "Which contacts were given out or refused, and why: newest first")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the log",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReleasePage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @Parameter(description = "Only what this consent allowed") @QueryParam("consent")
                    @Nullable UUID consent,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        var entries = log.of(id, consent, LogCursor.before(after), limit + 1);
        var page = Page.of(entries, limit, entry -> Cursor.of(entry.id()));
        return new Page<>(page.items().stream().map(ReleasesResource::view).toList(), page.next())
                .toResponse(uri);
    }

    private static ReleaseView view(Logged logged) {
        var entry = logged.entry();
        return new ReleaseView(
                entry.at(),
                entry.actor().kind().name().toLowerCase(Locale.ROOT),
                entry.actor().id(),
                entry.recipient(),
                entry.purpose(),
                entry.channel(),
                entry.reason(),
                entry.consentEventId(),
                entry.textVersion(),
                entry.correlationId());
    }
}
