package maison.customer.crm.feeding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.crm.changes.ChangeLog;
import maison.customer.crm.crmsystems.Speakers;
import maison.customer.identity.customer.Field;
import maison.platform.http.Page;
import maison.platform.publishing.LogTail;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What changed of customers, for a CRM that keeps in step.
@Path("/v1/crm/systems/" + Speakers.SYSTEM + "/changes")
@RolesAllowed(Roles.INTEGRATION)
@RunOnVirtualThread
@Tag(name = "CRM exchange")
class ChangesResource {

    /// What became of somebody.
    @Schema(name = "CustomerState")
    enum State {
        /// This is how they are.
        @JsonProperty("current")
        CURRENT,
        /// This id stands for another one.
        @JsonProperty("merged")
        MERGED,
        /// Nothing is left of them here, and nothing may be left there.
        @JsonProperty("erased")
        ERASED
    }

    /// Somebody about whom there is news, as they are now.
    @Schema(name = "CrmChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(description = "Of the last news about them on this page") long position,
            UUID customerId,
            State state,
            @Schema(description = "What this system calls them; several if it had them twice")
                    List<String> externalIds,
            @Schema(description = "Whom a merged id stands for") @Nullable UUID mergedInto,
            @Schema(
                            implementation = Object.class,
                            description =
                                    "The fields that are exchanged, as in an export; one that is"
                                            + " missing is empty")
                    @Nullable ObjectNode customer,
            @Schema(description = "When each field was changed last, by whomever")
                    @Nullable Map<Field, Instant> changedAt,
            @Schema(description = "The fields of which the other system is the master")
                    @Nullable Set<Field> theirs,
            @Schema(
                            description =
                                    "The fields on which staff have to decide; leave them as they"
                                            + " are until they are here no more")
                    @Nullable Set<Field> asked) {

        @Override
        public String toString() {
            return "CrmChange[" + customerId + "]";
        }
    }

    @Schema(name = "CrmChanges")
    record Changes(
            List<Entry> entries,
            @Schema(
                            description =
                                    "Give this as `after` to go on; it is there also when no entry"
                                            + " is")
                    long next) {}

    private final ChangeLog log;
    private final Entries entries;
    private final LogTail tail;
    private final Speakers speakers;
    private final Caller caller;

    ChangesResource(
            ChangeLog log, Entries entries, LogTail tail, Speakers speakers, Caller caller) {
        this.log = log;
        this.entries = entries;
        this.tail = tail;
        this.speakers = speakers;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readCrmChanges",
            summary = "What changed of customers since a position",
            description =
                    "For the system's own client. In the order of the log, without a gap; each"
                            + " customer once on a page, as they are now. What the system itself"
                            + " changed does not come back, unless our value stands or staff"
                            + " decided. Each customer that is shown is in their read log first."
                            + " Keep `next` once a page is taken in, and acknowledge it; with"
                            + " `wait` the answer comes as soon as there is news.")
    @APIResponse(
            responseCode = "200",
            description = "A page, possibly without entries",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Changes.class)))
    @APIResponse(responseCode = "404", description = "Nothing is exchanged with such a system")
    public Response read(
            @Parameter(example = "salesforce") @PathParam("system") String system,
            @Parameter(description = "The position to read after; 0 for everybody")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "How many events to take together, at most")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(Page.LIMIT_MAX)
                    int limit,
            @Parameter(description = "Seconds to wait for news")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int wait)
            throws InterruptedException {
        var terms = speakers.termsOf(system);
        long deadline = System.nanoTime() + wait * 1_000_000_000L;
        long position = after;
        while (true) {
            var stretch = log.after(system, terms.clientId(), position, limit);
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000L;
            if (!stretch.news().isEmpty() || leftMillis <= 0) {
                var page =
                        new Changes(
                                entries.of(
                                        system,
                                        terms,
                                        stretch.news(),
                                        caller.actor(),
                                        caller.correlationId()),
                                stretch.next());
                return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
            }
            position = stretch.next();
            // Another replica's news are found by looking again.
            tail.await(position, Math.min(leftMillis, 250));
        }
    }
}
