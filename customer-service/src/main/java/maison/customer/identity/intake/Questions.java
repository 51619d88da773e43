package maison.customer.identity.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a form asks for.
///
/// @param names what the form is called, by language (BCP 47)
/// @param required without which nobody is registered with it
/// @param asked what it asks for besides
public record Questions(
        Map<String, String> names, List<IntakeItem> required, List<IntakeItem> asked) {

    public Questions {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        required = List.copyOf(required);
        asked = List.copyOf(asked);
    }
}
