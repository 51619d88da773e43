package maison.loyalty.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Of what a member was told beforehand, and so is not told again.
///
/// @param endings for points that end at an instant: how many days ahead the last notice was
/// @param riskUntil when the tier was to fall of which was told last; null if none was
record Notices(Map<Instant, Integer> endings, @Nullable Instant riskUntil) {

    static final Notices NONE = new Notices(Map.of(), null);

    /// How many days ahead a member is told that points end; the longest first.
    private static final int[] DAYS_AHEAD = {30, 7};

    /// How long ahead a member is told that the tier falls.
    private static final Duration RISK_AHEAD = Duration.ofDays(30);

    Notices {
        endings = Map.copyOf(endings);
    }

    Notices withEnding(Instant expiresAt, int days) {
        // What ended long before needs no memory.
        var more = new TreeMap<>(endings);
        more.headMap(expiresAt.minus(Duration.ofDays(365))).clear();
        more.put(expiresAt, days);
        return new Notices(more, riskUntil);
    }

    /// The tier that was told of is not held any more for that reason.
    Notices withoutRisk() {
        return riskUntil == null ? this : new Notices(endings, null);
    }

    Notices withRisk(Instant fallsAt) {
        return new Notices(endings, fallsAt);
    }

    /// When the next notice of points that end is due, perhaps in the past; null if none is.
    @Nullable Instant dueForEnding(Instant expiresAt) {
        Integer told = endings.get(expiresAt);
        for (int days : DAYS_AHEAD) {
            if (told == null || days < told) {
                return expiresAt.minus(Duration.ofDays(days));
            }
        }
        return null;
    }

    /// Which notice of points that end is due; the last of several. 0 if none is.
    int daysAhead(Instant expiresAt, Instant now) {
        Integer told = endings.get(expiresAt);
        int due = 0;
        for (int days : DAYS_AHEAD) {
            boolean reached = !expiresAt.minus(Duration.ofDays(days)).isAfter(now);
            due = reached && (told == null || days < told) ? days : due;
        }
        return due;
    }

    /// When the notice of a fall is due, perhaps in the past; null if it is not. A fall that only
    /// moves before the last one told of has passed is the same risk.
    @Nullable Instant dueForRisk(Instant fallsAt) {
        Instant due = fallsAt.minus(RISK_AHEAD);
        if (riskUntil == null) {
            return due;
        }
        if (!fallsAt.isAfter(riskUntil)) {
            return null;
        }
        return due.isAfter(riskUntil) ? due : riskUntil;
    }

    boolean isNone() {
        return endings.isEmpty() && riskUntil == null;
    }
}
