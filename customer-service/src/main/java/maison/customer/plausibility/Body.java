package maison.customer.plausibility;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import maison.customer.length.Quantity;
import maison.customer.length.Unit;
import maison.customer.template.MeasuringPoint;
import maison.customer.template.Place;
import maison.customer.template.Side;

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
