package maison.customer.tailoring.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Place;
import org.jspecify.annotations.Nullable;

/// Is each number one that bodies have?
final class Ranges {

    private static final double CM_PER_INCH = 2.54;

    private Ranges() {}

    static List<Warning> of(Body body) {
        return body.values().entrySet().stream()
                .flatMap(each -> warning(body, each).stream())
                .toList();
    }

    private static Optional<Warning> warning(Body body, Map.Entry<Place, Quantity> value) {
        Place place = value.getKey();
        MeasuringPoint point = body.points().apply(place.point()).orElse(null);
        if (point == null || place.kind() == Kind.ALLOWANCE) {
            return Optional.empty();
        }
        double number = Body.number(value.getValue());
        if (!isIn(number, point.possible())) {
            return Optional.of(impossible(place, point, number));
        }
        // Garments are wider than bodies, so only the wide range says something of them.
        return place.kind() == Kind.FINISHED || isIn(number, point.usual())
                ? Optional.empty()
                : Optional.of(Warning.of(place, "unusual", "Few people measure so: is it right?"));
    }

    private static Warning impossible(Place place, MeasuringPoint point, double number) {
        boolean length = point.dimension() == Dimension.LENGTH;
        if (length
                && (isIn(number * CM_PER_INCH, point.usual())
                        || isIn(number / CM_PER_INCH, point.usual()))) {
            return Warning.of(
                    place,
                    "unit-slip",
                    "Looks like inches written as centimetres, or the other way round");
        }
        if (length && isIn(number * 2, point.usual())) {
            return Warning.of(place, "half", "Looks like half of it, as for a flat garment");
        }
        return Warning.of(place, "implausible", "Hardly anybody measures so: measure again");
    }

    private static boolean isIn(double number, @Nullable List<BigDecimal> range) {
        return range == null
                || (number >= range.getFirst().doubleValue()
                        && number <= range.getLast().doubleValue());
    }
}
