package maison.purchase.workshop.job;

/// Who or what has a piece.
///
/// @param id which one: a counter, a safe, a bench, a workshop; a code, never a person's name
public record Holder(Kind kind, String id) {

    /// The hands and places that a piece goes through.
    public enum Kind {
        CLIENT,
        COUNTER,
        SAFE,
        BENCH,
        WORKSHOP,
        COURIER,

        /// Makes or sends what was ordered; holds it before it first arrives.
        SUPPLIER;

        /// Whether the piece is in the store and can be had without asking anybody else.
        boolean isAtHand() {
            return this == COUNTER || this == SAFE;
        }

        /// Whether a piece can go from here to the client.
        boolean isAtTheDoor() {
            return this == COUNTER || this == COURIER;
        }
    }

    /// The client of the job: there is one.
    public static final Holder CLIENT = new Holder(Kind.CLIENT, "client");
}
