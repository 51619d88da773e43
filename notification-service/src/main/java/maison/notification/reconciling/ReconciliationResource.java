package maison.notification.reconciling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maison.notification.MessageProblems;
import maison.notification.Messages;
import maison.notification.message.MessageCommand.Found;
import maison.notification.message.MessageCommand.Reconcile;
import maison.notification.message.MessageEvent;
import maison.notification.message.MessageRefusal;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A person settles what no machine can know: whether a message left before its sender died.
@Path("/v1/messages/{id}/reconciliation")
@Tag(name = "Messages")
@RunOnVirtualThread
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReconciliationResource {

    /// What was found, such as in the mail server's log.
    record Finding(@NotNull Found found) {}

    @Schema(name = "MessageState")
    record State(UUID id, @Schema(examples = "handed-over") String state) {}

    private final Messages messages;
    private final Caller caller;
    private final Clock clock;

    ReconciliationResource(Messages messages, Caller caller, Clock clock) {
        this.messages = messages;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            summary = "Settle a message whose outcome is unknown",
            description = "`SENT` ends it; `NOT_SENT` puts it back into the queue.")
    @APIResponse(
            responseCode = "200",
            description = "Settled",
            content = @Content(schema = @Schema(implementation = State.class)))
    @APIResponse(responseCode = "409", description = "Its outcome is not unknown")
    public Response settle(@PathParam("id") UUID id, @NotNull @Valid Finding body) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (messages.run(id, new Reconcile(body.found(), at), caller.call())) {
            case Done<maison.notification.message.Message, MessageEvent, MessageRefusal> done ->
                    Response.ok(new State(id, done.state().state()))
                            .header("ETag", ETags.of(done.version()))
                            .build();
            case Refused<maison.notification.message.Message, MessageEvent, MessageRefusal>(
                            var refusal) ->
                    MessageProblems.problemOf(refusal).toResponse();
        };
    }
}
