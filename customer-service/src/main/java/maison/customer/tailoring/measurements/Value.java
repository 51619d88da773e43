package maison.customer.tailoring.measurements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;
import org.jspecify.annotations.Nullable;

/// One number of a set: to the letter as it was entered, and exactly what it means.
///
/// @param carried the version in which it was taken, where a later one took it over
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Value(
        String point,
        Kind kind,
        Side side,
        String entered,
        Unit unit,
        Quantity quantity,
        @Nullable Integer carried) {

    /// What it belongs to.
    @JsonIgnore
    public Place place() {
        return new Place(point, kind, side);
    }

    /// The same, taken over by a later version.
    public Value carriedFrom(int version) {
        return new Value(
                point, kind, side, entered, unit, quantity, carried == null ? version : carried);
    }

    @Override
    public String toString() {
        return "Value[…]";
    }
}
