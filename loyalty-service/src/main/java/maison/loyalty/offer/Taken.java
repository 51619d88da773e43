package maison.loyalty.offer;

import java.time.Instant;
import java.util.UUID;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import org.jspecify.annotations.Nullable;

/// A member's redemption of an offer, and what became of it.
///
/// @param sale that it was for; null as long as nobody said
public record Taken(
        Redeem asked,
        @Nullable Instant committedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant undoneAt,
        @Nullable UUID sale) {

    /// Where it stands.
    public enum State {
        HELD,
        COMMITTED,
        RELEASED,
        LAPSED,
        UNDONE
    }

    /// How it goes on from being held.
    public enum How {
        /// The sale was made with it.
        COMMITTED,
        /// The sale was made without it, or not at all.
        RELEASED,
        /// The sale came back.
        UNDONE
    }

    static Taken of(Redeem asked) {
        return new Taken(asked, null, null, null, null);
    }

    Taken with(RedemptionEnded end) {
        return switch (end.how()) {
            case COMMITTED -> new Taken(asked, end.at(), releasedAt, undoneAt, end.sale());
            case RELEASED -> new Taken(asked, committedAt, end.at(), undoneAt, sale);
            case UNDONE -> new Taken(asked, committedAt, releasedAt, end.at(), sale);
        };
    }

    /// Where it stands by an instant that is not before the last decision about it.
    public State stateAt(Instant now) {
        if (undoneAt != null) {
            return State.UNDONE;
        }
        if (committedAt != null) {
            return State.COMMITTED;
        }
        if (releasedAt != null) {
            return State.RELEASED;
        }
        return asked.until().isAfter(now) ? State.HELD : State.LAPSED;
    }

    boolean countsAt(Instant now) {
        State state = stateAt(now);
        return state == State.HELD || state == State.COMMITTED;
    }
}
