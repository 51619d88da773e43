package maison.loyalty.account;

/// A claim and what became of it.
public record Claimed(Claim claim, State state) {

    /// Where a claim stands.
    public enum State {
        /// Nobody has looked at it.
        WAITING,
        /// It brought its points.
        GIVEN,
        /// Somebody looked at it and gave nothing.
        REJECTED,
        /// Its points were taken back.
        WITHDRAWN
    }

    /// Whether it takes one of the places of a cap, and its proof shows nothing else.
    boolean counts() {
        return state == State.WAITING || state == State.GIVEN;
    }
}
