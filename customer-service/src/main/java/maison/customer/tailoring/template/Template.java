package maison.customer.tailoring.template;

import java.util.List;
import java.util.Map;

/// A version of a template.
///
/// @param version counted from 1
/// @param shipped whether it comes with the product and is edited by nobody
/// @param names by language; English is required
/// @param points in the order in which they are taken
/// @param own points that the product does not know, defined here
public record Template(
        String code,
        int version,
        boolean shipped,
        Map<String, String> names,
        List<TemplatePoint> points,
        List<MeasuringPoint> own) {

    public Template {
        names = Map.copyOf(names);
        points = List.copyOf(points);
        own = List.copyOf(own);
    }

    /// Whether it was published with these words.
    public boolean says(
            Map<String, String> ofNames, List<TemplatePoint> ofPoints, List<MeasuringPoint> ofOwn) {
        return version > 0 && names.equals(ofNames) && points.equals(ofPoints) && own.equals(ofOwn);
    }
}
