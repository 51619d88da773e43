package maison.notification.triggering;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.notification.message.MessageKey;
import maison.notification.message.MessageRequest;
import maison.notification.message.Suppression;
import maison.notification.message.Suppression.Reason;
import org.jspecify.annotations.Nullable;

/// From a tier change to the message about it, or to the reason why there is none.
///
/// @param maxAge older changes are old news
/// @param tellFalls whether a fall is told
record TierOccasion(Duration maxAge, boolean tellFalls) {

    /// The occasion is the tier and its day, not the event: should loyalty-service say the same
    /// thing twice, the client still hears it once.
    RequestMessage message(TierChanged change, UUID cause, Instant now) {
        var day = change.effectiveAt().atZone(ZoneOffset.UTC).toLocalDate();
        var key =
                new MessageKey(
                        change.customerId(), "loyalty", "tier-%s-%s".formatted(change.to(), day));
        var request =
                new MessageRequest(
                        key,
                        "email",
                        change.isUpgrade() ? "tier-upgrade" : "tier-fall",
                        Map.of("from", change.from(), "to", change.to()),
                        change.effectiveAt(),
                        cause);
        return new RequestMessage(request, suppression(change, now), now);
    }

    private @Nullable Suppression suppression(TierChanged change, Instant now) {
        if (!change.isUpgrade() && !tellFalls) {
            return new Suppression(
                    Reason.NOT_TOLD,
                    "A fall from %s to %s is not told (maison.notification.tier.tell-falls)"
                            .formatted(change.from(), change.to()));
        }
        var age = Duration.between(change.effectiveAt(), now);
        return age.compareTo(maxAge) > 0
                ? new Suppression(
                        Reason.OLD_NEWS,
                        "Took effect at %s, more than %s before it was known here at %s"
                                .formatted(change.effectiveAt(), maxAge, now))
                : null;
    }
}
