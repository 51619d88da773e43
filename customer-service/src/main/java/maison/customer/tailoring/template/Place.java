package maison.customer.tailoring.template;

/// What a number belongs to: a point, what the number is about, and the side of the body.
///
/// @param point its code
public record Place(String point, Kind kind, Side side) {

    /// The body at a point, both sides alike.
    public static Place body(String point) {
        return new Place(point, Kind.BODY, Side.BOTH);
    }

    /// The same point and kind on another side.
    public Place on(Side other) {
        return new Place(point, kind, other);
    }

    /// As text: `chest`, `chest/finished`, `sleeve-length@left`.
    @Override
    public String toString() {
        return point
                + (kind == Kind.BODY ? "" : "/" + kind.json())
                + (side == Side.BOTH ? "" : "@" + side.json());
    }
}
