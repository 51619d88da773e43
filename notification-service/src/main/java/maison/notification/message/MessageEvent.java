package maison.notification.message;

import java.time.Instant;
import maison.notification.message.MessageCommand.CardRelease;
import maison.notification.message.MessageCommand.Found;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a message. Stored for good: fields are added, never
/// changed.
public sealed interface MessageEvent {

    /// Business time.
    Instant at();

    record MessageRequested(MessageRequest request, Instant at) implements MessageEvent {}

    record MessageSuppressed(MessageKey key, Suppression suppression, Instant at)
            implements MessageEvent {}

    /// The contact card could not be had, or the client wishes to hear of it later; tried again at
    /// `next`.
    ///
    /// @param attempt how many attempts were made; to be told to wait is none
    record SendingPostponed(int attempt, String detail, Instant next, Instant at)
            implements MessageEvent {}

    record CardReleased(int attempt, CardRelease card, Instant at) implements MessageEvent {}

    /// From here on, nobody else may send it.
    record SendingClaimed(int attempt, String sender, Instant at) implements MessageEvent {}

    record HandedOver(MessageKey key, int attempt, Instant at) implements MessageEvent {}

    /// @param next when it is tried again
    record SendingFailed(int attempt, String detail, Instant next, Instant at)
            implements MessageEvent {}

    /// The sender died, or lost the connection, between claim and hand-over.
    record OutcomeUnknown(int attempt, String detail, Instant at) implements MessageEvent {}

    record Reconciled(Found found, @Nullable Instant next, Instant at) implements MessageEvent {}
}
