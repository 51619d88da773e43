package maison.customer.tailoring.measurements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Place;

/// That a number is another one than before.
///
/// @param alert whether it changed by as much as the point is worth telling of
public record Change(Place place, Quantity before, Quantity after, boolean alert) {

    /// Where no point says otherwise, a centimetre, a degree or a kilogram.
    private static final BigDecimal ALERT_AT = BigDecimal.ONE;

    /// By how much it is larger now.
    public Quantity by() {
        return after.minus(before);
    }

    /// What differs between two measurements of the same places.
    ///
    /// @param points what is known of a point
    public static List<Change> between(
            Map<Place, Quantity> before,
            Map<Place, Quantity> after,
            Function<String, Optional<MeasuringPoint>> points) {
        var changes = new ArrayList<Change>();
        after.forEach((place, now) -> {
            Quantity then = before.get(place);
            if (then != null && !then.equals(now) && then.dimension() == now.dimension()) {
                changes.add(new Change(place, then, now, isAlert(now.minus(then), place, points)));
            }
        });
        return changes;
    }

    private static boolean isAlert(
            Quantity by, Place place, Function<String, Optional<MeasuringPoint>> points) {
        BigDecimal least =
                points.apply(place.point()).map(MeasuringPoint::alertAt).orElse(ALERT_AT);
        Unit unit =
                switch (by.dimension()) {
                    case LENGTH -> Unit.CM;
                    case ANGLE -> Unit.DEG;
                    case MASS -> Unit.KG;
                };
        return Math.abs(by.steps()) >= Quantity.of(least, unit).steps();
    }
}
