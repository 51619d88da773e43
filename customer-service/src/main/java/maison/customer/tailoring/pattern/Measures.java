package maison.customer.tailoring.pattern;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The numbers that a draft asks for, and a record of what it took: measured, or by the method's
/// own rule. In millimetres and degrees.
public final class Measures {

    private final Map<String, Double> measured;
    private final Map<String, Double> used = new LinkedHashMap<>();
    private final Set<String> assumed = new LinkedHashSet<>();

    /// @param measured body measures by point; allowances as `point/allowance`, finished measures
    ///   as `point/finished`
    public Measures(Map<String, Double> measured) {
        this.measured = Map.copyOf(measured);
    }

    /// A number without which nothing can be drafted, see [#require].
    double of(String name) {
        double value = Objects.requireNonNull(measured.get(name), name);
        used.put(name, value);
        return value;
    }

    /// A number, else what the method takes in its place.
    double of(String name, double otherwise) {
        if (!measured.containsKey(name)) {
            assumed.add(name);
        }
        double value = measured.getOrDefault(name, otherwise);
        used.put(name, value);
        return value;
    }

    /// @throws CannotDraft naming all that are missing
    void require(String... names) throws CannotDraft {
        var missing = new TreeSet<>(List.of(names));
        missing.removeAll(measured.keySet());
        if (!missing.isEmpty()) {
            throw new CannotDraft("Measure these first: " + String.join(", ", missing));
        }
    }

    Map<String, Double> used() {
        return new LinkedHashMap<>(used);
    }

    List<String> assumed() {
        return List.copyOf(assumed);
    }
}
