package maison.customer.identity.customfield;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a custom field is.
///
/// @param names what it is called, by language (BCP 47)
/// @param choices what a choice is between; empty for other types
/// @param visibleTo the roles that see it, beside managers and administrators
/// @param personal whether it tells of the person, so that it is never shown to marketers
public record Definition(
        Map<String, String> names,
        ValueType type,
        List<String> choices,
        List<String> visibleTo,
        boolean personal) {

    public Definition {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        choices = List.copyOf(choices);
        visibleTo = List.copyOf(visibleTo);
    }
}
