package maison.platform.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Publication.Outgoing;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Everything the service publishes, to be read over HTTP by systems without Kafka.
@Path("/v1/events")
@Tag(name = "Event feed")
public class EventFeedResource {

    /// A stretch of the feed.
    ///
    /// @param next give this as `after` to go on; it is there also when no event is
    public record Feed(List<CloudEvent> events, long next) {}

    private final EventStore store;
    private final LogTail tail;
    private final Publication publication;

    @Inject
    EventFeedResource(EventStore store, LogTail tail, Publication publication) {
        this.store = store;
        this.tail = tail;
        this.publication = publication;
    }

    /// The events after a position, in the order they were committed; waits for the next one if
    /// there is none yet.
    @GET
    @RolesAllowed({Roles.INTEGRATION, Roles.SERVICE, Roles.ADMIN})
    @RunOnVirtualThread
    @Operation(
            summary = "Read the event feed",
            description =
                    "Gap-free and ordered. Keep `next` and give it as `after`; with `wait` the"
                            + " answer comes as soon as there is an event.")
    @APIResponse(responseCode = "200", description = "Events, possibly none")
    public Feed read(
            @Parameter(description = "The position to read after; 0 for the beginning")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "How many events of the log to look at, at most")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(1000)
                    int limit,
            @Parameter(description = "Seconds to wait for the first event")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int wait)
            throws InterruptedException {
        long deadline = System.nanoTime() + wait * 1_000_000_000L;
        long position = after;
        while (true) {
            List<RecordedEvent<?>> log = store.readAfter(position, limit);
            List<CloudEvent> events = published(log);
            long next = log.isEmpty() ? position : log.getLast().envelope().position();
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000L;
            if (!events.isEmpty() || leftMillis <= 0) {
                return new Feed(events, next);
            }
            position = next;
            tail.await(position, Math.min(leftMillis, 100));
        }
    }

    private List<CloudEvent> published(List<RecordedEvent<?>> log) {
        return log.stream()
                .flatMap(event -> publication.of(event).stream())
                .map(Outgoing::event)
                .toList();
    }
}
