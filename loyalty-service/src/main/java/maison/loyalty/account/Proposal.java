package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

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

    boolean asksTheSame(Proposal other) {
        return points == other.points && reason.equals(other.reason) && store.equals(other.store);
    }
}
