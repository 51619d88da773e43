package maison.customer.tailoring.drafting;

import java.util.HashMap;
import java.util.Map;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.pattern.Block;
import maison.customer.tailoring.pattern.CannotDraft;
import maison.customer.tailoring.pattern.Measures;
import maison.customer.tailoring.pattern.TorsoDraft;
import maison.customer.tailoring.pattern.TrouserDraft;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;

/// Brings a version's numbers to a draft: in millimetres and degrees, by point.
///
/// A block is the same on both sides, so of a left and a right the mean is drafted; what differs is
/// fitted afterwards.
final class Drafter {

    private Drafter() {}

    /// @param block `shirt`, `jacket` or `trousers`
    static Block draft(String block, Map<Place, Quantity> values) throws CannotDraft {
        var measures = new Measures(numbers(values));
        return switch (block) {
            case "shirt" -> TorsoDraft.shirt(measures);
            case "jacket" -> TorsoDraft.jacket(measures);
            case "trousers" -> TrouserDraft.trousers(measures);
            default -> throw new IllegalArgumentException(block);
        };
    }

    private static Map<String, Double> numbers(Map<Place, Quantity> values) {
        var numbers = new HashMap<String, Double>();
        values.forEach((place, quantity) -> {
            if (quantity.dimension() != Dimension.MASS) {
                numbers.put(name(place), number(values, place, quantity));
            }
        });
        return numbers;
    }

    private static String name(Place place) {
        return place.kind() == Kind.BODY
                ? place.point()
                : place.point() + "/" + place.kind().json();
    }

    private static double number(Map<Place, Quantity> values, Place place, Quantity quantity) {
        Quantity both = values.get(place.on(Side.BOTH));
        if (both != null) {
            return number(both);
        }
        Quantity other = values.get(place.on(place.side() == Side.LEFT ? Side.RIGHT : Side.LEFT));
        return other == null ? number(quantity) : (number(quantity) + number(other)) / 2;
    }

    private static double number(Quantity quantity) {
        return quantity.in(quantity.exactUnit());
    }
}
