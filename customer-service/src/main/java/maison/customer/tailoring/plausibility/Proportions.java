package maison.customer.tailoring.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;

/// Do the numbers fit each other?
final class Proportions {

    /// The first is always below the second.
    private record Order(String smaller, String larger) {}

    private static final List<Order> ORDERS =
            List.of(
                    new Order("neck", "chest"),
                    new Order("underbust", "chest"),
                    new Order("wrist", "upper-arm"),
                    new Order("ankle", "calf"),
                    new Order("knee", "thigh"),
                    new Order("thigh", "seat"),
                    new Order("inseam", "outseam"),
                    new Order("outseam", "height"),
                    new Order("shoulder-length", "shoulder-width"),
                    new Order("waist-to-seat", "waist-to-knee"),
                    new Order("scye-depth", "back-waist-length"),
                    new Order("bust-height", "front-waist-length"));

    // The rise in ANSUR II lies between 13.4 and 28 cm for all but two in a thousand.
    private static final double RISE_MIN = 13;
    private static final double RISE_MAX = 33;

    private static final double UNEVEN_CM = 2.5;
    private static final double UNEVEN_DEGREES = 6;
    private static final long SUM_STEPS = 3 * 8_000;

    private Proportions() {}

    static List<Warning> of(Body body) {
        var warnings = new ArrayList<Warning>();
        for (Order each : ORDERS) {
            OptionalDouble smaller = body.number(each.smaller());
            OptionalDouble larger = body.number(each.larger());
            if (smaller.isPresent()
                    && larger.isPresent()
                    && smaller.getAsDouble() >= larger.getAsDouble()) {
                warnings.add(
                        Warning.of(
                                Place.body(each.smaller()),
                                "not-below-" + each.larger(),
                                "Must be smaller than " + each.larger() + ": are they swapped?",
                                each.larger()));
            }
        }
        rise(body, warnings);
        body.values()
                .forEach((place, quantity) -> {
                    sides(body, place, quantity, warnings);
                    sums(body, place, quantity, warnings);
                });
        return warnings;
    }

    private static void rise(Body body, List<Warning> warnings) {
        OptionalDouble inseam = body.number("inseam");
        OptionalDouble outseam = body.number("outseam");
        if (inseam.isEmpty() || outseam.isEmpty()) {
            return;
        }
        double rise = outseam.getAsDouble() - inseam.getAsDouble();
        if (rise > 0 && (rise < RISE_MIN || rise > RISE_MAX)) {
            warnings.add(
                    Warning.of(
                            Place.body("outseam"),
                            "rise",
                            "Outseam less inseam is no usual rise: measure both again",
                            "inseam"));
        }
    }

    private static void sides(Body body, Place place, Quantity left, List<Warning> warnings) {
        Quantity right = body.values().get(place.on(Side.RIGHT));
        if (place.side() != Side.LEFT || right == null) {
            return;
        }
        double apart = Math.abs(Body.number(left.minus(right)));
        double most =
                switch (left.dimension()) {
                    case LENGTH -> UNEVEN_CM;
                    case ANGLE -> UNEVEN_DEGREES;
                    case MASS -> Double.MAX_VALUE;
                };
        if (apart > most) {
            warnings.add(
                    Warning.of(place, "uneven", "Left and right differ much: are both right?"));
        }
    }

    private static void sums(Body body, Place place, Quantity finished, List<Warning> warnings) {
        if (place.kind() != Kind.FINISHED) {
            return;
        }
        Quantity skin = body.values().get(new Place(place.point(), Kind.BODY, place.side()));
        Quantity ease = body.values().get(new Place(place.point(), Kind.ALLOWANCE, place.side()));
        if (skin != null
                && ease != null
                && Math.abs(finished.minus(skin.plus(ease)).steps()) > SUM_STEPS) {
            warnings.add(Warning.of(place, "no-sum", "Is not the body and its allowance together"));
        }
    }
}
