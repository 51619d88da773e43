package maison.loyalty.proving;

import java.time.Instant;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything that an event's hash covers, in the order in which it does, so that anybody can
/// compute it anew.
///
/// @param payload the exact JSON text that was stored
/// @param previousHash of the account's event before; 64 zeros for the first
@Schema(name = "SealedEvent")
record SealedEvent(
        String previousHash,
        UUID eventId,
        String streamType,
        UUID streamId,
        int version,
        String type,
        int schemaVersion,
        Instant occurredAt,
        Instant recordedAt,
        String commandId,
        Actor.Kind actorKind,
        String actorId,
        @Nullable String purpose,
        String correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        @Nullable String ruleVersion,
        @Nullable UUID subject,
        String payload,
        String hash) {

    static SealedEvent of(RecordedEvent<?> recorded) {
        Envelope event = recorded.envelope();
        CommandContext context = event.context();
        return new SealedEvent(
                event.previousHash(),
                event.eventId(),
                event.stream().type(),
                event.stream().id(),
                event.version(),
                event.type(),
                event.schemaVersion(),
                event.occurredAt(),
                event.recordedAt(),
                context.commandId(),
                context.actor().kind(),
                context.actor().id(),
                context.purpose(),
                context.correlationId(),
                context.causationId(),
                context.traceparent(),
                event.ruleVersion(),
                event.subject(),
                event.payload(),
                event.hash());
    }
}
