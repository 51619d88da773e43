package maison.platform.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The circumstances of a command, kept with every event that it leads to.
///
/// @param commandId identifies the command over retries: the idempotency key, or the message's id
/// @param purpose why personal data was touched, where that matters
/// @param correlationId joins everything that one outside request led to, over all services
/// @param causationId the event that caused this command, if an event did
/// @param traceparent the W3C trace context, if the request was traced
public record CommandContext(
        String commandId,
        Actor actor,
        @Nullable String purpose,
        String correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {

    /// A command that the service gives itself.
    public static CommandContext system(String component, String commandId) {
        return new CommandContext(commandId, Actor.system(component), null, commandId, null, null);
    }
}
