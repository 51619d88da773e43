package maison.loyalty.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Points that somebody wants to give or take off by hand.
///
/// @param points to give, or to take off if negative; never 0
/// @param reason a code, such as `goodwill`
/// @param store whose time zone says when given points end
/// @param by who asks
public record Proposal(UUID id, Instant at, long points, String reason, String store, String by) {

    public Proposal {
        if (points == 0) {
            throw new IllegalArgumentException("An adjustment of no points");
        }
    }

    /// The lot of points that are given; null where points are taken off. A sale may have any id
    /// that a till chose, and its lot must not be taken for this one.
    public @Nullable UUID lotId() {
        return points < 0
                ? null
                : UUID.nameUUIDFromBytes(("adjustment " + id).getBytes(StandardCharsets.UTF_8));
    }

    boolean asksTheSame(Proposal other) {
        return points == other.points && reason.equals(other.reason) && store.equals(other.store);
    }
}
