package maison.customer.privacy.readlog;

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
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Actor;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who looked at a customer's personal data, for privacy officers and for the customer; also after
/// the customer was erased.
@Path("/v1/customers/{id}/reads")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Privacy")
class ReadsResource {

    /// One look at a customer's data.
    @Schema(name = "Read")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadView(
            Instant at,
            @Schema(examples = "staff") String actorKind,
            @Schema(description = "Who; a client is told which sort of person it was, not who")
                    @Nullable String actorId,
            @Schema(examples = "profile") String operation,
            @Schema(description = "Which fields were shown") List<String> fields,
            @Schema(examples = "clienteling") String purpose,
            @Schema(examples = "shown") String outcome,
            String correlationId) {}

    @Schema(name = "ReadPage")
    record ReadPage(List<ReadView> items, @Nullable String next) {}

    private final ReadLog log;
    private final Profiles profiles;
    private final Caller caller;

    ReadsResource(ReadLog log, Profiles profiles, Caller caller) {
        this.log = log;
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Who looked at this customer's data: newest first",
            description =
                    "Clients see their own log: when, by which sort of person, which fields and"
                            + " why.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the log",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReadPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        var entries = log.of(profiles.idsOf(id), LogCursor.before(after), limit + 1);
        var page = Page.of(entries, limit, entry -> Cursor.of(entry.id()));
        return new Page<>(page.items().stream().map(this::view).toList(), page.next())
                .toResponse(uri);
    }

    private ReadView view(ReadLog.Entry entry) {
        var read = entry.read();
        return new ReadView(
                entry.readAt(),
                read.actor().kind().name().toLowerCase(Locale.ROOT),
                caller.has(Roles.CLIENT) && read.actor().kind() != Actor.Kind.CLIENT
                        ? null
                        : read.actor().id(),
                read.operation(),
                read.fields(),
                read.purpose(),
                read.outcome(),
                read.correlationId());
    }
}
