package maison.notification.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.notification.message.MessageEvent;
import maison.notification.message.MessageEvent.CardReleased;
import maison.notification.message.MessageEvent.HandedOver;
import maison.notification.message.MessageEvent.MessageRequested;
import maison.notification.message.MessageEvent.MessageSuppressed;
import maison.notification.message.MessageEvent.OutcomeUnknown;
import maison.notification.message.MessageEvent.Reconciled;
import maison.notification.message.MessageEvent.SendingClaimed;
import maison.notification.message.MessageEvent.SendingFailed;
import maison.notification.message.MessageEvent.SendingPostponed;
import maison.platform.eventstore.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a message was sent, or was not: the chain of what happened, each with its ground.
///
/// @param cause the event of another service that asked for the message
@Schema(name = "MessageExplanation")
record Explanation(UUID id, String state, @Nullable UUID cause, List<Step> steps) {

    /// @param event the stored event's name
    /// @param because in words
    @Schema(name = "MessageStep")
    record Step(
            UUID eventId,
            @Schema(examples = "message-suppressed") String event,
            Instant at,
            String actor,
            @Schema(examples = "Suppressed (card-refused): no-consent") String because) {

        static Step of(RecordedEvent<MessageEvent> recorded) {
            var envelope = recorded.envelope();
            return new Step(
                    envelope.eventId(),
                    envelope.type(),
                    envelope.occurredAt(),
                    envelope.context().actor().id(),
                    ground(recorded.event()));
        }
    }

    private static String ground(MessageEvent event) {
        return switch (event) {
            case MessageRequested(var request, _) ->
                    "Asked for by event %s about %s, in effect since %s"
                            .formatted(
                                    request.cause(),
                                    request.key().occasion(),
                                    request.occurredAt());
            case MessageSuppressed(_, var suppression, _) ->
                    "Suppressed (%s): %s"
                            .formatted(
                                    suppression
                                            .reason()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                                    suppression.detail());
            case SendingPostponed(var attempt, var detail, var next, _) ->
                    "After %d attempts no contact card (%s); again at %s"
                            .formatted(attempt, detail, next);
            case CardReleased(_, var card, _) ->
                    card.consentEvent() == null
                            ? "Contact released"
                            : "Contact released on consent %s, text version %s"
                                    .formatted(card.consentEvent(), card.consentTextVersion());
            case SendingClaimed(var attempt, var sender, _) ->
                    "Attempt %d claimed by sender %s".formatted(attempt, sender);
            case HandedOver(_, var attempt, _) ->
                    "The mail server took attempt %d".formatted(attempt);
            case SendingFailed(var attempt, var detail, var next, _) ->
                    "Attempt %d was not taken (%s); again at %s".formatted(attempt, detail, next);
            case OutcomeUnknown(var attempt, var detail, _) ->
                    "Nobody knows whether attempt %d was taken (%s); it is not sent again unasked"
                            .formatted(attempt, detail);
            case Reconciled(var found, _, _) -> "A person found out: " + found;
        };
    }
}
