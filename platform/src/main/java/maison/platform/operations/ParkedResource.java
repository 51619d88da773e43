package maison.platform.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.inbox.Parking.Parked;
import maison.platform.inbox.Replay;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Records from other services that could not be handled.
@Path("/v1/operations/parked")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Operations")
public class ParkedResource {

    /// A parked record, without its data.
    ///
    /// @param error why it was parked; absent if it only waits behind another of its key
    public record ParkedRecord(
            long id,
            String topic,
            int partition,
            long offset,
            String key,
            @Nullable String error,
            Instant parkedAt) {

        static ParkedRecord of(Parked parked) {
            var message = parked.message();
            return new ParkedRecord(
                    parked.id(),
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    message.key(),
                    parked.error(),
                    parked.parkedAt());
        }
    }

    /// How many records took effect.
    public record Replayed(int handled) {}

    private final Replay replay;

    @Inject
    ParkedResource(Replay replay) {
        this.replay = replay;
    }

    /// The parked records, oldest first.
    @GET
    @Operation(summary = "List parked records")
    public Response list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        List<String> key = Cursor.read(after, 1);
        long from;
        try {
            from = key == null ? 0 : Long.parseLong(key.getFirst());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
        List<ParkedRecord> found =
                replay.list(from, limit + 1).stream().map(ParkedRecord::of).toList();
        return Page.of(found, limit, each -> Cursor.of(each.id())).toResponse(uri);
    }

    /// Handles a parked record again, with all that wait before and behind it under its key.
    @POST
    @Path("{id}/replay")
    @Operation(summary = "Replay a parked record and those behind it")
    public Replayed replay(@PathParam("id") long id) {
        return replay.replay(id)
                .map(Replayed::new)
                .orElseThrow(() -> ProblemException.notFound("parked record"));
    }
}
