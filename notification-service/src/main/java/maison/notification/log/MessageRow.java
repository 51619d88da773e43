package maison.notification.log;

import java.time.Instant;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/// What an event changes about a message's row; absent attempts, reason, detail and language stay.
record MessageRow(
        UUID id,
        int version,
        String state,
        @Nullable Integer attempts,
        @Nullable Instant notBefore,
        @Nullable String sender,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String language,
        Instant updatedAt) {

    static MessageRow after(RecordedEvent<?> recorded, MessageEvent event) {
        var base =
                new MessageRow(
                        recorded.streamId(),
                        recorded.envelope().version(),
                        "waiting",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        event.at());
        return switch (event) {
            case MessageRequested(_, var at) -> base.waiting(0, at);
            case MessageSuppressed(_, var suppression, _) ->
                    base.settled("suppressed", code(suppression.reason()), suppression.detail());
            case SendingPostponed(var attempt, var detail, var next, _) ->
                    base.waiting(attempt, next).because(detail);
            case CardReleased(_, var card, _) -> base.speaking(card.language());
            case SendingClaimed(var attempt, var sender, _) -> base.claimed(attempt, sender);
            case HandedOver _ -> base.settled("handed-over", null, null);
            case SendingFailed(var attempt, var detail, var next, _) ->
                    base.waiting(attempt, next).because(detail);
            case OutcomeUnknown(_, var detail, _) -> base.settled("unknown", null, detail);
            case Reconciled(_, var next, _) ->
                    next == null
                            ? base.settled("handed-over", null, null)
                            : base.waiting(null, next);
        };
    }

    /// This row on top of an earlier one of the same batch.
    static MessageRow over(MessageRow earlier, MessageRow later) {
        return new MessageRow(
                later.id,
                later.version,
                later.state,
                later.attempts == null ? earlier.attempts : later.attempts,
                later.notBefore,
                later.sender,
                later.reason == null ? earlier.reason : later.reason,
                later.detail == null ? earlier.detail : later.detail,
                later.language == null ? earlier.language : later.language,
                later.updatedAt);
    }

    private MessageRow waiting(@Nullable Integer tried, Instant next) {
        return new MessageRow(
                id, version, "waiting", tried, next, null, null, null, null, updatedAt);
    }

    private MessageRow claimed(int attempt, String by) {
        return new MessageRow(
                id, version, "sending", attempt, null, by, null, null, null, updatedAt);
    }

    private MessageRow settled(String as, @Nullable String why, @Nullable String more) {
        return new MessageRow(id, version, as, null, null, null, why, more, null, updatedAt);
    }

    private MessageRow because(String why) {
        return new MessageRow(
                id, version, state, attempts, notBefore, null, null, why, null, updatedAt);
    }

    // Released and claimed are recorded together; this is never the last state of a message.
    private MessageRow speaking(@Nullable String tongue) {
        return new MessageRow(
                id, version, state, null, updatedAt, null, null, null, tongue, updatedAt);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
