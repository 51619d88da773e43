package maison.customer.tailoring.pattern;

/// A place on the paper, in millimetres.
public record Spot(double x, double y) {

    /// So far right and down of this one.
    public Spot plus(double right, double down) {
        return new Spot(x + right, y + down);
    }

    /// How far another one is.
    public double to(Spot other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /// A place on the straight way to another one.
    ///
    /// @param share 0 is here, 1 is there
    public Spot towards(Spot other, double share) {
        return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
