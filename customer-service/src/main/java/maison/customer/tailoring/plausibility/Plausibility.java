package maison.customer.tailoring.plausibility;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import maison.customer.tailoring.template.Place;

/// All checks together.
public final class Plausibility {

    private Plausibility() {}

    /// What to ask about.
    ///
    /// @param asked the places that were written now; what is wrong between others was asked before
    public static List<Warning> warnings(Body body, Collection<Place> asked) {
        List<String> points = asked.stream().map(Place::point).toList();
        return Stream.of(Ranges.of(body), Proportions.of(body), Build.of(body))
                .flatMap(List::stream)
                .filter(each -> each.about().stream().anyMatch(points::contains))
                .toList();
    }
}
