package maison.notification.triggering;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.notification.message.MessageKey;
import maison.notification.message.MessageRequest;
import maison.notification.message.Suppression;
import maison.notification.message.Suppression.Reason;
import org.jspecify.annotations.Nullable;

/// From something that a client is asked to do by a link to the message with it, or to the reason
/// why there is none. The link itself is fetched when the message is sent, and kept nowhere.
final class LinkOccasion {

    private static final String EMAIL = "email";

    private LinkOccasion() {}

    /// A client who said yes asked for this message, so it needs no consent.
    static RequestMessage message(ConsentPending pending, UUID cause, Instant now) {
        var key = new MessageKey(pending.customerId(), "service", "confirm-" + pending.requestId());
        var request =
                new MessageRequest(
                        key,
                        pending.channel(),
                        "consent-confirmation",
                        Map.of("confirmation", pending.requestId().toString()),
                        pending.at(),
                        cause);
        var suppression =
                pending.channel().equals(EMAIL)
                        ? suppression(pending.expiresAt(), now)
                        : new Suppression(
                                Reason.NOT_TOLD,
                                "Nothing is delivered over %s from here"
                                        .formatted(pending.channel()));
        return new RequestMessage(request, suppression, now);
    }

    static RequestMessage message(SurveyInvited invited, UUID cause, Instant now) {
        var key =
                new MessageKey(
                        invited.customerId(),
                        invited.purpose(),
                        "survey-" + invited.invitationId());
        var request =
                new MessageRequest(
                        key,
                        EMAIL,
                        "survey",
                        Map.of("survey", invited.invitationId().toString()),
                        invited.at(),
                        cause);
        return new RequestMessage(request, suppression(invited.expiresAt(), now), now);
    }

    private static @Nullable Suppression suppression(Instant end, Instant now) {
        return end.isAfter(now)
                ? null
                : new Suppression(
                        Reason.OLD_NEWS,
                        "Could be done until %s, known here at %s".formatted(end, now));
    }
}
