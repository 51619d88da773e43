package maison.notification.log;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import maison.notification.Messages;
import maison.notification.message.MessageEvent.MessageRequested;
import maison.platform.http.ETags;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.persons.Persons;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The log of messages: what was told, what was not, and why.
@Path("/v1/messages")
@Tag(name = "Messages")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ASSOCIATE,
    Roles.MANAGER,
    Roles.MARKETER,
    Roles.PRIVACY_OFFICER,
    Roles.ADMIN,
    Roles.CLIENT
})
@Produces(MediaType.APPLICATION_JSON)
class MessageResource {

    /// A page, for the API document.
    @Schema(name = "MessagePage")
    record Shape(List<MessageView> items, @Nullable String next) {}

    private final MessageLog log;
    private final Messages messages;
    private final Persons persons;
    private final Caller caller;

    MessageResource(MessageLog log, Messages messages, Persons persons, Caller caller) {
        this.log = log;
        this.messages = messages;
        this.persons = persons;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Read the message log",
            description =
                    "Newest first. Of customers who were merged, those told under each of their ids. A"
                            + " client must name themself as customer.")
    @APIResponse(
            responseCode = "200",
            description = "Messages in any state",
            content = @Content(schema = @Schema(implementation = Shape.class)))
    public Response list(
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("state")
                    @Pattern(regexp = "waiting|sending|handed-over|suppressed|unknown")
                    @Parameter(description = "waiting, sending, handed-over, suppressed or unknown")
                    @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(customer == null ? new UUID(0, 0) : customer);
        return log.page(customer, state, after, limit).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a message")
    @APIResponse(
            responseCode = "200",
            description = "The message as it is now",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response get(@PathParam("id") UUID id) {
        var view = find(id);
        return Response.ok(view).header("ETag", ETags.of(messages.load(id).version())).build();
    }

    @GET
    @Path("/{id}/explain")
    @Operation(summary = "Ask why a message was sent, or was not")
    @APIResponse(responseCode = "200", description = "Everything that happened, with its ground")
    public Explanation explain(@PathParam("id") UUID id) {
        var view = find(id);
        var events = messages.load(id).events();
        var cause =
                events.getFirst().event() instanceof MessageRequested(var request, _)
                        ? request.cause()
                        : null;
        return new Explanation(
                id, view.state(), cause, events.stream().map(Explanation.Step::of).toList());
    }

    private MessageView find(UUID id) {
        var view = log.find(id).orElseThrow(() -> ProblemException.notFound("message"));
        if (caller.has(Roles.CLIENT) && !isOwn(view.customerId())) {
            throw new ForbiddenException("A client sees only their own messages");
        }
        return view;
    }

    private boolean isOwn(UUID customer) {
        return caller.claim("customer_id")
                .map(UUID::fromString)
                .filter(own -> persons.areOne(customer, own))
                .isPresent();
    }
}
