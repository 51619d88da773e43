package maison.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a message can be asked to do.
public sealed interface MessageCommand {

    /// @param suppression set if it is known at once that it will not be sent
    record RequestMessage(MessageRequest request, @Nullable Suppression suppression, Instant at)
            implements MessageCommand {}

    record Suppress(Suppression suppression, Instant at) implements MessageCommand {}

    /// The contact card could not be had for now.
    record Postpone(String detail, Instant at) implements MessageCommand {}

    /// The client wishes to hear of it later. That is no failed attempt.
    ///
    /// @param until when it is tried again
    record Hold(String detail, Instant until, Instant at) implements MessageCommand {}

    /// Take the message for sending, on the authority of a released contact card.
    record ClaimForSending(CardRelease card, String sender, Instant at) implements MessageCommand {}

    /// The mail server took it.
    record ReportHandedOver(int attempt, Instant at) implements MessageCommand {}

    /// The mail server certainly did not take it.
    ///
    /// @param permanent and never will
    record ReportFailed(int attempt, String detail, boolean permanent, Instant at)
            implements MessageCommand {}

    /// Nobody knows whether the mail server took it.
    record ReportUnknown(int attempt, String detail, Instant at) implements MessageCommand {}

    /// A person found out what became of a message that nobody knew about.
    record Reconcile(Found found, Instant at) implements MessageCommand {}

    /// What a person found out.
    enum Found {
        SENT,
        NOT_SENT
    }

    /// That customer-service released a contact. The address itself is not kept here.
    ///
    /// @param language BCP 47, as the client chose; absent if they did not
    /// @param consentEvent the client's word that allowed it, where one was needed
    /// @param consentTextVersion the text that they said yes to
    record CardRelease(
            @Nullable String language,
            @Nullable UUID consentEvent,
            @Nullable String consentTextVersion) {}
}
