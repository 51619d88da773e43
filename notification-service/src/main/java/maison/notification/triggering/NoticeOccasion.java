package maison.notification.triggering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.notification.message.MessageKey;
import maison.notification.message.MessageRequest;
import maison.notification.message.Suppression;
import maison.notification.message.Suppression.Reason;
import org.jspecify.annotations.Nullable;

/// From a notice of what will be lost to the message about it, or to the reason why there is none.
///
/// @param maxAge older notices are old news
record NoticeOccasion(Duration maxAge) {

    /// Where a day ends last. Nobody is told a day that is too late, wherever their store is; in
    /// most places it is the very day.
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

    /// The occasion is the end and how long ahead it is told.
    RequestMessage message(PointsExpiring notice, UUID cause, Instant now) {
        LocalDate by = lastDay(notice.expiresAt());
        var key =
                new MessageKey(
                        notice.customerId(),
                        "loyalty",
                        "points-expiring-%s-%d".formatted(notice.expiresAt(), notice.daysAhead()));
        var request =
                new MessageRequest(
                        key,
                        "email",
                        "points-expiring",
                        Map.of("points", Long.toString(notice.points()), "by", by.toString()),
                        notice.noticedAt(),
                        cause);
        return new RequestMessage(
                request, suppression(notice.noticedAt(), notice.expiresAt(), now), now);
    }

    /// The occasion is the tier and the day of its fall.
    RequestMessage message(TierAtRisk notice, UUID cause, Instant now) {
        LocalDate by = lastDay(notice.fallsAt());
        var facts = new HashMap<>(Map.of("from", notice.tier(), "to", notice.to()));
        facts.put("by", by.toString());
        put(facts, "spend", notice.spend());
        put(facts, "purchases", notice.purchases());
        var key =
                new MessageKey(
                        notice.customerId(),
                        "loyalty",
                        "tier-at-risk-%s-%s".formatted(notice.tier(), notice.fallsAt()));
        var request =
                new MessageRequest(key, "email", "tier-at-risk", facts, notice.noticedAt(), cause);
        return new RequestMessage(
                request, suppression(notice.noticedAt(), notice.fallsAt(), now), now);
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusNanos(1), LAST_PLACE);
    }

    private @Nullable Suppression suppression(Instant noticedAt, Instant end, Instant now) {
        if (!end.isAfter(now)) {
            return new Suppression(
                    Reason.OLD_NEWS, "Told of %s, known here at %s".formatted(end, now));
        }
        var age = Duration.between(noticedAt, now);
        return age.compareTo(maxAge) > 0
                ? new Suppression(
                        Reason.OLD_NEWS,
                        "Noticed at %s, more than %s before it was known here at %s"
                                .formatted(noticedAt, maxAge, now))
                : null;
    }
}
