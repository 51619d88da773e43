package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;
import maison.loyalty.account.HoldEnd.How;
import org.jspecify.annotations.Nullable;

/// A hold and what became of it.
public record Redemption(
        Hold hold,
        @Nullable Instant committedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant undoneAt) {

    /// Where a redemption stands.
    public enum State {
        HELD,
        COMMITTED,
        RELEASED,
        LAPSED,
        UNDONE
    }

    static Redemption of(Hold hold) {
        return new Redemption(hold, null, null, null);
    }

    /// With an end more. Of two of a kind the earlier counts, so that their order does not matter.
    Redemption with(HoldEnd end) {
        if (has(end)) {
            return this;
        }
        return switch (end.how()) {
            case COMMITTED -> new Redemption(hold, end.at(), releasedAt, undoneAt);
            case RELEASED -> new Redemption(hold, committedAt, end.at(), undoneAt);
            case UNDONE -> new Redemption(hold, committedAt, releasedAt, end.at());
        };
    }

    /// Whether this end adds nothing.
    boolean has(HoldEnd end) {
        return isBy(end.at(), endedAt(end.how()));
    }

    private @Nullable Instant endedAt(How how) {
        return switch (how) {
            case COMMITTED -> committedAt;
            case RELEASED -> releasedAt;
            case UNDONE -> undoneAt;
        };
    }

    public UUID id() {
        return hold.id();
    }

    /// Where it stands at an instant, by what had happened by then.
    public State stateAt(Instant at) {
        if (isBy(at, undoneAt)) {
            return State.UNDONE;
        }
        if (isBy(at, committedAt)) {
            return State.COMMITTED;
        }
        if (isBy(at, releasedAt)) {
            return State.RELEASED;
        }
        return hold.until().isAfter(at) ? State.HELD : State.LAPSED;
    }

    /// Where it stands once all that is known of it has happened, but only so much time gone by.
    State stateThrough(Instant through) {
        if (undoneAt != null) {
            return State.UNDONE;
        }
        if (committedAt != null) {
            return State.COMMITTED;
        }
        if (releasedAt != null) {
            return State.RELEASED;
        }
        return hold.until().isAfter(through) ? State.HELD : State.LAPSED;
    }

    private static boolean isBy(Instant at, @Nullable Instant when) {
        return when != null && !when.isAfter(at);
    }
}
