package maison.customer.tailoring.measurements;

import java.util.LinkedHashMap;
import java.util.Map;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.template.Place;
import org.jspecify.annotations.Nullable;

/// A version in the clear, with the base it was taken over.
///
/// @param base null if it is no alternate
public record Measurements(VersionRow row, Sheet content, @Nullable Sheet base) {

    /// The values in effect: an alternate's own over its base's.
    public Map<Place, Value> inEffect() {
        var values = new LinkedHashMap<Place, Value>();
        if (base != null) {
            values.putAll(base.byPlace());
        }
        values.putAll(content.byPlace());
        return values;
    }

    /// What the values in effect mean.
    public Map<Place, Quantity> quantities() {
        return Sheet.quantities(inEffect());
    }
}
