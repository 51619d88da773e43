package maison.customer.tailoring.plausibility;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;

/// What the checks look at.
///
/// @param values in effect, an alternate's over its base's
/// @param figure `male`, `female` or empty
/// @param points what is known of a point
public record Body(
        Map<Place, Quantity> values,
        Optional<String> figure,
        Function<String, Optional<MeasuringPoint>> points) {

    /// A body measure in centimetres, degrees or kilograms, if it was taken; of two sides the left.
    OptionalDouble number(String point) {
        Place both = Place.body(point);
        Quantity found = values.getOrDefault(both, values.get(both.on(Side.LEFT)));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(number(found));
    }

    static double number(Quantity quantity) {
        return quantity.in(
                switch (quantity.dimension()) {
                    case LENGTH -> Unit.CM;
                    case ANGLE -> Unit.DEG;
                    case MASS -> Unit.KG;
                });
    }
}
