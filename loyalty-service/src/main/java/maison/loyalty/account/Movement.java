package maison.loyalty.account;

/// How the points of a lot moved between its buckets; what enters or leaves the lot is the sum.
public record Movement(long pending, long active, long held, long spent, long expired) {

    /// Nothing moves.
    public static final Movement NONE = new Movement(0, 0, 0, 0, 0);

    /// Both.
    public Movement plus(Movement other) {
        return new Movement(
                pending + other.pending,
                active + other.active,
                held + other.held,
                spent + other.spent,
                expired + other.expired);
    }

    Movement minus(Movement other) {
        return plus(
                new Movement(
                        -other.pending, -other.active, -other.held, -other.spent, -other.expired));
    }

    /// Usable points come, or go if negative.
    public static Movement ofActive(long points) {
        return new Movement(0, points, 0, 0, 0);
    }

    /// Usable points end.
    public static Movement expiring(long points) {
        return new Movement(0, -points, 0, 0, points);
    }

    /// Points leave the lot.
    ///
    /// @param fromExpired how many of them had expired
    static Movement leaving(long points, long fromExpired) {
        return new Movement(0, fromExpired - points, 0, 0, -fromExpired);
    }

    /// What the lot has more, or less, than before.
    public long sum() {
        return pending + active + held + spent + expired;
    }

    boolean isNone() {
        return equals(NONE);
    }
}
